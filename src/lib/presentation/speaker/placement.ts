interface PlacedScreen {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

interface ScreenDetails {
	readonly screens: readonly PlacedScreen[];
	readonly currentScreen: PlacedScreen;
}

/** The screen that this window is not on, where the browser offers window placement and the person allows it; else null. */
export async function otherScreen(): Promise<PlacedScreen | null> {
	const ask = (window as { getScreenDetails?: () => Promise<ScreenDetails> }).getScreenDetails;
	if (!ask) return null;
	try {
		const { screens, currentScreen } = await ask.call(window);
		return screens.find((screen) => screen !== currentScreen) ?? null;
	} catch {
		return null;
	}
}
