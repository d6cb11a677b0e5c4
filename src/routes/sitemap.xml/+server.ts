import { base } from '$app/paths';
import { LANGUAGES, type Lang } from '../../domain/lists.ts';
import { eventsWithPages, loadDossier } from '../../lib/server/dossier.ts';
import { siteUrl } from '../../lib/server/site.ts';

// A sitemap holds absolute addresses: without SITE_URL there is none.
export const prerender = siteUrl() !== null;

export function GET() {
	const { dossiers, talks, crowd, shelves } = loadDossier();
	const { fr } = dossiers;
	const paths = [
		'',
		'about/',
		...(fr.articles.length > 0 ? ['compare/'] : []),
		...eventsWithPages('fr').map(({ id }) => `event/${id}/`),
		...fr.places.map(({ id }) => `place/${id}/`),
		...fr.actors.map(({ id }) => `actor/${id}/`),
		...fr.articles.map(({ id }) => `article/${id}/`),
		...fr.themes.map(({ id }) => `theme/${id}/`),
		...(crowd ? shelves.years : []).map(({ year }) => `year/${year}/`),
		...talks.fr.map(({ id }) => `present/${id}/`)
	];
	const address = (lang: Lang, path: string) => `${siteUrl()}${base}/${lang}/${path}`;
	const urls = paths.flatMap((path) =>
		LANGUAGES.map((lang) => {
			const others = LANGUAGES.map(
				(other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(other, path)}"/>`
			);
			return `<url><loc>${address(lang, path)}</loc>${others.join('')}</url>`;
		})
	);
	const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
	return new Response(text, { headers: { 'content-type': 'application/xml' } });
}
