import { dev } from '$app/environment';

export const csr = dev;
// So that the file is 404.html, which static hosts serve for what is not there.
export const trailingSlash = 'never';
