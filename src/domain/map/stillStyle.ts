/** Colours of a still map, by the names of the look's tokens. */
interface StillColours {
	readonly water: string;
	readonly land: string;
	readonly landFocus: string;
	readonly border: string;
	readonly disputed: string;
	readonly place: string;
	readonly ink: string;
	readonly ink2: string;
	readonly ink3: string;
	readonly halo: string;
}

const STILL_LOOKS: Readonly<Record<'light' | 'dark', StillColours>> = {
	light: {
		water: '#dbe5e8',
		land: '#efede5',
		landFocus: '#fbfaf6',
		border: '#a29f92',
		disputed: '#8e8b7f',
		place: '#33424a',
		ink: '#17242b',
		ink2: '#46545b',
		ink3: '#58656a',
		halo: '#f6f5f0'
	},
	dark: {
		water: '#0b1013',
		land: '#1b2124',
		landFocus: '#262e32',
		border: '#596469',
		disputed: '#6d787d',
		place: '#c3cacb',
		ink: '#eceae3',
		ink2: '#b7bfc0',
		ink3: '#8f9a9d',
		halo: '#101416'
	}
};

/** A file of its own has no page to take its look from: both are in it, unless one is wanted. */
export function stillStyle(look: 'light' | 'dark' | undefined): string {
	const dark = look ? '' : `@media(prefers-color-scheme:dark){${colours(STILL_LOOKS.dark)}}`;
	return `${FIXED}${colours(STILL_LOOKS[look ?? 'light'])}${dark}`;
}

/** Widths of the ground's lines are in half px, as its paths are. */
const FIXED =
	'path{fill:none;stroke-linejoin:round}.l,.f{stroke-width:1.4}.b,.d{stroke-width:1.6}.d{stroke-dasharray:5 4.4}.g{opacity:.055}' +
	".n{font:600 12px 'Source Sans 3',system-ui,sans-serif}.n tspan{font-weight:400}" +
	".c{font:11px 'Source Sans 3',system-ui,sans-serif;letter-spacing:.12em}.s{font:italic 13px 'Source Serif 4',Georgia,serif}" +
	'text{stroke-width:3px;stroke-linejoin:round;paint-order:stroke}.s{stroke:none}';

function colours(c: StillColours): string {
	return (
		`.w{fill:${c.water}}.l{fill:${c.land};stroke:${c.border}}.f{fill:${c.landFocus};stroke:${c.border}}.b{stroke:${c.border}}.d{stroke:${c.disputed}}` +
		`.g{stroke:${c.ink}}.v{fill:${c.place};stroke:${c.halo}}.r{fill:${c.halo};stroke:${c.place};stroke-width:1.6}` +
		`text{fill:${c.ink};stroke:${c.halo}}tspan{fill:${c.ink2}}.c,.s{fill:${c.ink3}}.c{stroke:${c.land}}`
	);
}
