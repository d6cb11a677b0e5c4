import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setFrench } from './french.ts';

/** Spaces made visible: ⍽ narrow, ␣ fixed. */
function shown(text: string): string {
	return text.replace(/\u202f/g, '⍽').replace(/\u00a0/g, '␣');
}

describe('setFrench', () => {
	it.each([
		['Qui dit quoi ?', 'Qui dit quoi⍽?'],
		['Qui dit quoi?', 'Qui dit quoi⍽?'],
		['Non ! Si ; peut-être', 'Non⍽! Si⍽; peut-être'],
		['Quoi ?! Non !!', 'Quoi⍽?! Non⍽!!'],
		['le 28 décembre 2018 ?', 'le 28␣décembre 2018⍽?'],
		['Moscou : un accord', 'Moscou␣: un accord'],
		['Moscou: un accord', 'Moscou␣: un accord'],
		['les « zones » de sécurité', 'les «⍽zones⍽» de sécurité'],
		['les «zones» de sécurité', 'les «⍽zones⍽» de sécurité'],
		['« Qui ? » dit-il', '«⍽Qui⍽?⍽» dit-il'],
		["l'accord d'Astana", 'l’accord d’Astana'],
		['l’accord', 'l’accord'],
		['le 29 décembre 2018', 'le 29␣décembre 2018'],
		['le 1er janvier', 'le 1er␣janvier'],
		['du 29 au 30 janvier', 'du 29 au 30␣janvier'],
		['15 à 20 km', '15 à 20␣km'],
		['30 % des forces', '30␣% des forces'],
		['2 000 soldats', '2⍽000 soldats'],
		['1 200 000 réfugiés', '1⍽200⍽000 réfugiés'],
		['en 2016 200 soldats', 'en 2016 200 soldats'],
		['3 millions', '3␣millions'],
		['à 0 h, heure de Damas', 'à 0␣h, heure de Damas'],
		['à 7 h 19 du soir', 'à 7␣h␣19 du soir'],
		['24 h/24', '24␣h/24'],
		['les 3 maires', 'les 3 maires'],
		['le 5 marsouin', 'le 5 marsouin'],
		['à 14:30, puis 15:00', 'à 14:30, puis 15:00'],
		['à 14:30: un appel', 'à 14:30␣: un appel'],
		['n° 5', 'n°␣5'],
		['voir https://example.org/a?b=c;d!e : oui', 'voir https://example.org/a?b=c;d!e␣: oui'],
		["voir https://example.org/l'an", "voir https://example.org/l'an"],
		['voir www.example.org/q?a:b', 'voir www.example.org/q?a:b'],
		['Résolution 2254 (2015)', 'Résolution 2254 (2015)'],
		['</script><img onerror=alert(1)>', '</script><img onerror=alert(1)>'],
		['deux\nlignes ; ici', 'deux\nlignes⍽; ici'],
		['', '']
	])('%s', (text, set) => {
		expect(shown(setFrench(text))).toBe(set);
	});

	it('sets a text alone as beside another, which every rule has to read', () => {
		const part = fc.constantFrom(
			..." \n\u00a0\u202f'«»;?!:.,-()%€°ºh1230né",
			'er ',
			' km',
			' mai',
			' 000',
			'1er',
			'www.'
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
				const text = parts.join('');
				expect(setFrench(`l'(${text}`)).toBe(`l’(${setFrench(text)}`);
			}),
			{ numRuns: 2000 }
		);
	});

	it('what is set already stays as it is', () => {
		const set = setFrench("« Qui ? » : 2 000 soldats, le 29 décembre à 7 h 19 ; l'accord !");
		expect(setFrench(set)).toBe(set);
	});
});
