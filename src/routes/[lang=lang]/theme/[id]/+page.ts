import { dev } from '$app/environment';

/** Read without script; while developing, with it, so that a changed record reloads the page. */
export const csr = dev;
