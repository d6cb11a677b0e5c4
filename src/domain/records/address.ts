import { leaf, type Fault } from './leaf.ts';

/** What is wrong with an address: it must be http or https, with a host, and nothing that would need quoting. */
export function addressFault(text: string): Fault | null {
	const hint = 'Write the whole address, such as https://www.example.org/page.';
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
	if (
		scheme === undefined ||
		(scheme !== 'http' && scheme !== 'https' && !text.includes('://') && scheme.includes('.'))
	)
		return { message: `«${text}» is not an address.`, hint };
	if (scheme !== 'http' && scheme !== 'https')
		return { message: `«${text}» begins with ${scheme}:, not with https: or http:.`, hint };
	if (/[\s\p{Cc}<>"\\^`{|}]/u.test(text))
		return {
			message: `«${text}» holds a character that no address may hold.`,
			hint: 'Copy it again from the browser.'
		};
	const host = /^https?:\/\/([^/?#]+)/i.exec(text)?.[1];
	if (host === undefined) return { message: `«${text}» names no site.`, hint };
	if (host.includes('@'))
		return { message: `«${text}» holds a name or a password.`, hint: 'Take out what stands before the @.' };
	return isHost(host) ? null : { message: `«${host}» is not the name of a site.`, hint };
}

/** An address of the web. */
export const address = leaf(addressFault, { pattern: '^https?://' });

function isHost(text: string): boolean {
	const [, name = '', port] = /^(.*?)(?::(\d{1,5}))?$/.exec(text) ?? [];
	if (port !== undefined && Number(port) > 65535) return false;
	const labels = name.split('.');
	return labels.length > 1 && labels.every((label) => /^[\p{L}\p{N}]([\p{L}\p{N}_-]*[\p{L}\p{N}])?$/u.test(label));
}
