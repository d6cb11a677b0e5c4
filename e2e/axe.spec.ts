import { expect, test } from '@playwright/test';
import { expectClean } from './clean.ts';
import { addresses, langs, openWhole } from './pages.ts';

// The worker would fetch the whole site at each visit.
test.use({ serviceWorkers: 'block' });

for (const { name, path } of [{ name: 'front door', path: '/' }, ...addresses])
	test(`${name} has no fault that axe finds, light or dark`, async ({ page, isMobile }) => {
		test.skip(isMobile && !name.startsWith('explorer'), 'a page that is read is the same page on a phone');
		if (path === '/') {
			// Its script would lead on at once.
			await page.route('**/site.js', (route) => route.abort());
			await page.goto(path);
		} else await openWhole(page, path);
		await expectClean(page);
	});

const states = {
	'with an event open': '?event=su25-shootdown',
	'with a place chosen': '?place=moscow',
	'with a query and the map’s choice': '?q=zone&within=map',
	'in the past': '?known=2018-02-10&event=constitutional-committee',
	'with folded lanes of places, and quiet stretches folded': '?lanes=place&lanes=-moscow&fold=quiet&fold=-2017-01-31',
	'with many choices': '?theme=idlib&kind=-call&actor=-hts&sure=day',
	'with an empty window': '?from=2017-08-01&to=2017-08-20&place=raqqa',
	'with an address that cannot be read': '?event=no-such-event&map=x&from=2018-13-01'
};
// In one language on a desk, in the other on a phone: what axe finds in a state is not in its words.
for (const [i, [name, query]] of Object.entries(states).entries())
	test(`the explorer ${name} has no fault that axe finds`, async ({ page, isMobile }) => {
		await openWhole(page, `/${langs[(i + Number(isMobile)) % langs.length]}/${query}`);
		await expectClean(page);
	});

test('the filters and a card of the comparison have no fault that axe finds', async ({ page }) => {
	await openWhole(page, '/fr/?theme=idlib&kind=-call');
	await page.getByRole('button', { name: 'Filtrer' }).click();
	await page.getByRole('heading', { name: 'Filtrer' }).waitFor();
	await expectClean(page);
	await openWhole(page, '/en/compare/#e-constitutional-committee');
	await expectClean(page);
});

test.describe('on a phone', () => {
	test.skip(({ isMobile }) => !isMobile, 'only a phone has tabs');
	for (const [lang, tabs] of [
		['fr', { Lire: 'Chronique', Carte: 'Carte', Frise: 'Frise chronologique' }],
		['en', { Read: 'Chronicle', Map: 'Map', Timeline: 'Timeline' }]
	] as const)
		test(`no tab has a fault that axe finds, ${lang}`, async ({ page }) => {
			test.slow(); // six runs of axe
			await openWhole(page, `/${lang}/`);
			for (const [tab, view] of Object.entries(tabs)) {
				await page.getByRole('button', { name: tab, exact: true }).click();
				const region = page.getByRole('region', { name: view, exact: true });
				await expect(region.getByRole('listbox').or(region.getByRole('list')).first()).toBeVisible();
				await expectClean(page);
			}
		});
});

test.describe('presenting', () => {
	test.skip(({ isMobile }) => isMobile, 'the stage is the same on a phone');
	const TALK = 'present/offers-to-withdrawal/';
	const stage: Record<string, { path: string; keys?: string; shows?: string }> = {
		'the stage': { path: `${TALK}?step=6` },
		'the stage’s overview': { path: `${TALK}?step=1`, keys: 'o', shows: 'dialog' },
		'the stage’s list of keys': { path: TALK, keys: '?', shows: 'dialog' },
		'a kiosk': { path: `${TALK}?auto=600` },
		'hide and reveal': { path: `${TALK}?step=2&hide=places` },
		'the end': { path: TALK, keys: 'End' },
		'the speaker’s window': { path: `${TALK}speaker/` },
		'an empty draft': { path: 'present/draft/' }
	};
	for (const [name, { path, keys, shows }] of Object.entries(stage))
		test(`${name} has no fault that axe finds`, async ({ page }) => {
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await openWhole(page, `/fr/${path}`);
			if (keys) await page.keyboard.press(keys);
			if (shows) await expect(page.getByRole('dialog')).toBeVisible();
			await expectClean(page);
		});
});

test('the sheet of the lanes has no fault that axe finds', async ({ page, isMobile }) => {
	await openWhole(page, '/fr/?lanes=side&fold=quiet');
	if (isMobile) await page.getByRole('button', { name: 'Frise', exact: true }).tap();
	await page.getByRole('button', { name: 'Voies par camp' }).click();
	await page.getByRole('radio', { name: 'camp' }).waitFor();
	await expectClean(page);
});
