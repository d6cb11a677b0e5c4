const SIZES = [16, 18, 21, 25, 30, 36] as const;
const USUAL = 21;
const STORED = 'chronocarte:notes';

/** How large the speaker's notes are, kept in this browser. */
export class NoteSize {
	px = $state(stored());

	change(by: 1 | -1) {
		const at = SIZES.findIndex((px) => px === this.px) + by;
		this.px = SIZES[Math.max(0, Math.min(SIZES.length - 1, at))] ?? USUAL;
		try {
			localStorage.setItem(STORED, String(this.px));
		} catch {
			// Storage is refused: it holds until the window is closed.
		}
	}
}

function stored(): number {
	try {
		return SIZES.find((px) => px === Number(localStorage.getItem(STORED))) ?? USUAL;
	} catch {
		return USUAL; // storage is refused
	}
}
