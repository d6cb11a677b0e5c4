/** Whether it was done: a browser may refuse. */
export async function toggleFullScreen(): Promise<boolean> {
	try {
		if (document.fullscreenElement) await document.exitFullscreen();
		else await document.documentElement.requestFullscreen();
		return true;
	} catch {
		return false;
	}
}

/** Asks that the screen stays awake, again each time that the page is seen; tells whether it was promised, once. */
export function keepAwake(tell: (kept: boolean) => void): () => void {
	let lock: WakeLockSentinel | null = null;
	let over = false;
	let told = false;

	async function ask() {
		if (over || document.visibilityState !== 'visible' || (lock && !lock.released)) return;
		let kept = false;
		try {
			lock = await navigator.wakeLock.request('screen');
			kept = true;
			if (over) void lock.release();
		} catch {
			// Not there, or refused: a low battery is enough.
		}
		if (!told) tell(kept);
		told = true;
	}

	void ask();
	document.addEventListener('visibilitychange', ask);
	return () => {
		over = true;
		document.removeEventListener('visibilitychange', ask);
		void lock?.release();
	};
}
