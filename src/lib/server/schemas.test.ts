import { expect, it } from 'vitest';
import { staleSchemas } from './schemas.ts';

it('the schemas that editors read are current', () => {
	expect(staleSchemas()).toEqual([]);
});
