/** Where the site will stand, without a trailing slash; null leaves out all that needs an absolute address. */
export function siteUrl(): string | null {
	const url = process.env.SITE_URL;
	return url ? url.replace(/\/+$/, '') : null;
}
