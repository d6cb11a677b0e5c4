/** How long the timeline and the map travel to an event, ms; not at all where motion is to be reduced. */
export function travel(): number {
	return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 480;
}
