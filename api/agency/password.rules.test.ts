import { describe, expect, test } from 'vitest';
import { passwordProblem } from './password.rules.ts';

const owner = {
  agencyName: 'Pride Travelers',
  agencySlug: 'pride-travelers',
  firstName: 'Lucía',
  lastName: 'Ruiz',
  email: 'lucia.ruiz@fastmail.example',
};

describe('what a password must be', () => {
  test('a few words are good', () => expect(passwordProblem('three slow trains', owner)).toBeNull());

  test('its length is counted in code points: 12 to 256', () => {
    expect(passwordProblem('🚂'.repeat(11), owner)).toMatch(/at least 12/);
    expect(passwordProblem('🚂'.repeat(12), owner)).toBeNull();
    expect(passwordProblem('🚂'.repeat(256), owner)).toBeNull();
    expect(passwordProblem('🚂'.repeat(257), owner)).toMatch(/at most 256/);
  });

  test('spaces alone are none', () => expect(passwordProblem(' '.repeat(14), owner)).toMatch(/more than spaces/));

  test('what attackers try first is refused, whatever its case', () => {
    expect(passwordProblem('QWERTY123456', owner)).toMatch(/attackers/);
  });

  test.each([
    'my Pride  travelers trip',
    'at pride-travelers 9',
    'PrideTravelers rocks 1',
    'I love pride.travelers',
    'myPRIDE_TRAVELERS2026',
    'pride & travelers are us',
    'lucia in the hills',
    'RUIZ family album',
    'lucia.ruiz forever',
  ])('“%s” holds what others know of its owner', (password) => {
    expect(passwordProblem(password, owner)).toMatch(/easy to guess/);
  });

  test.each([
    ['Pride Travelers', 'pride-travelers', 'travelers with pride'],
    ['Ruta', 'ruta', 'peru taxi harbour'],
    ['A & B', 'a-b', 'crab under a stone'],
  ])('the agency “%s” (%s) leaves “%s” free', (agencyName, agencySlug, password) => {
    expect(passwordProblem(password, { ...owner, agencyName, agencySlug })).toBeNull();
  });

  test.each([
    ['Wanderlust', 'wanderlust', 'wander-lust forever'],
    ['Air & Sea', 'air-sea', 'airsea for everyone'],
    ['Čedok', 'cedok-praha', 'CedokPraha forever'],
    ['Ruta', 'ruta', 'la ruta del norte'],
  ])('the agency “%s” (%s) is named by “%s”', (agencyName, agencySlug, password) => {
    expect(passwordProblem(password, { ...owner, agencyName, agencySlug })).toMatch(/easy to guess/);
  });

  test('a name of three letters may stand in it', () => {
    expect(passwordProblem('banana bread day', { ...owner, firstName: 'Ana', email: 'ana@x.example' })).toBeNull();
  });
});
