import { MediaQuery } from 'svelte/reactivity';

/** One view at a time, chosen in the dock. The style sheets say the same width; a page is written as a wide one. */
export const phone = new MediaQuery('max-width: 599px', false);

/** Room over the map for a list. */
export const large = new MediaQuery('min-width: 1200px', true);
