import type { Dossier } from '../../domain/dossier.ts';
import { asked, type Item } from './asking.ts';
import type { Scene } from './scenes.ts';
import type { Hidden } from '../messages/stage.ts';
import { HIDDEN, type Screen, type Standing } from './signals.ts';

/** A talk under way: which step is shown, what of it has been told, and what the screen does. */
export class Show {
	readonly dossier: Dossier;
	readonly scenes: readonly Scene[];

	step = $state(0);
	/** How many of the step's hidden things have been told. */
	told = $state(0);
	screen = $state<Screen>('on');
	hidden = $state<Hidden | null>(null);
	/** When it left its title, ms since 1970. */
	began = $state<number | null>(null);

	/** Counts what a person did here; what came from the other window is not counted. */
	moves = $state(0);

	/** What the room is asked at this step, in order. */
	items = $derived.by((): readonly Item[] => this.itemsAt(this.step));

	readonly #now: () => number;

	constructor(dossier: Dossier, scenes: readonly Scene[], now: () => number = Date.now) {
		this.dossier = dossier;
		this.scenes = scenes;
		this.#now = now;
	}

	get last(): number {
		return this.scenes.length - 1;
	}

	itemsAt(step: number): readonly Item[] {
		const scene = this.scenes[step];
		return scene && this.hidden ? asked(scene, this.hidden, this.dossier) : [];
	}

	/** Tells the next hidden thing, else shows the next step. */
	next() {
		if (this.screen === 'on' && this.told < this.items.length) this.#move(this.step, this.told + 1);
		else if (this.step < this.last) this.#move(this.step + 1, 0);
		else this.#move(this.step, this.told);
	}

	/** Hides what was told last, else shows the step before, as it was left. */
	back() {
		if (this.screen === 'on' && this.told > 0) this.#move(this.step, this.told - 1);
		else if (this.step > 0) this.#move(this.step - 1, this.itemsAt(this.step - 1).length);
		else this.#move(0, 0);
	}

	/** A step that is not there is the nearest that is. */
	go(step: number) {
		this.#move(Math.max(0, Math.min(this.last, step)), 0);
	}

	/** The same again lights the screen. */
	darken(screen: Exclude<Screen, 'on'>) {
		this.screen = this.screen === screen ? 'on' : screen;
		this.moves++;
	}

	ask(hidden: Hidden | null) {
		this.hidden = hidden;
		this.told = 0;
		this.moves++;
	}

	/** From nothing hidden to dates, places, voices, and back. */
	askNext() {
		this.ask(HIDDEN[this.hidden ? HIDDEN.indexOf(this.hidden) + 1 : 0] ?? null);
	}

	restartClock() {
		this.began = this.#now();
		this.moves++;
	}

	get standing(): Standing {
		const { step, told, screen, hidden, began } = this;
		return { step, told, screen, hidden, began };
	}

	/** Takes what the other window says. */
	take({ step, told, screen, hidden, began }: Standing) {
		this.step = step;
		this.hidden = hidden;
		this.told = told;
		this.screen = screen;
		this.began = began;
	}

	/** Whoever moves wants the room to see it. */
	#move(step: number, told: number) {
		if (this.step === 0 && step > 0) this.began ??= this.#now();
		this.screen = 'on';
		this.step = step;
		this.told = told;
		this.moves++;
	}
}
