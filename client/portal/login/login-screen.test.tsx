import { afterEach, describe, expect, it, vi } from 'vitest';
import { agency, refused, signedIn } from '../testing/facts.ts';
import { openPortal } from '../testing/open-portal.tsx';
import { button, field, link, pageText, seeHeading, seeText, type } from '../testing/screen.ts';

const openLogin = (answers = {}) => openPortal('/portal/pride-travelers/login', { portalAgency: agency, ...answers });

function signIn() {
  type('Email', 'ana@ruizfamily.example');
  type('Password', 'three slow trains');
  button('Sign in').click();
}

afterEach(() => void vi.useRealTimers());

describe('the login', () => {
  it('lets a client in and is then not in the history', async () => {
    const { sent } = await openLogin({ portalSignIn: signedIn });
    expect(document.title).toBe('Sign in · Pride Travelers');
    const entries = history.length;
    signIn();
    await seeHeading('Hi Ana');
    expect(sent[1]).toEqual({
      operation: 'SignIn',
      variables: { slug: 'pride-travelers', email: 'ana@ruizfamily.example', password: 'three slow trains' },
    });
    expect(location.pathname).toBe('/portal/pride-travelers');
    expect(history.length).toBe(entries);
    expect(pageText()).not.toContain('Your password is set');
  });

  it('has one message for wrong credentials, and keeps what was typed', async () => {
    await openLogin({ portalSignIn: refused('INVALID_CREDENTIALS', { message: 'Something more telling.' }) });
    signIn();
    await seeText('That email and password don’t match. Try again, or use Forgot password.');
    expect(pageText()).not.toContain('telling');
    expect(field('Email').value).toBe('ana@ruizfamily.example');
    expect(field('Password').value).toBe('three slow trains');
    expect(document.activeElement).toBe(field('Password'));
  });

  it('asks for what is missing, one field at a time', async () => {
    const { sent } = await openLogin();
    button('Sign in').click();
    await seeText('Enter your email address.');
    expect(document.activeElement).toBe(field('Email'));
    type('Email', 'ana@ruizfamily.example');
    button('Sign in').click();
    await seeText('Enter your password.');
    expect(document.activeElement).toBe(field('Password'));
    expect(sent).toHaveLength(1);
  });

  it('says when to try again, and once that moment has come, that it has', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const retryAt = new Date(Date.now() + 8000).toISOString();
    await openLogin({ portalSignIn: refused('RATE_LIMITED', { retryAt }) });
    signIn();
    await seeText('You can try again in 8 s.');
    vi.advanceTimersByTime(8000);
    await seeText('You can try again now.');
  });

  it('leads to Forgot password without another request', async () => {
    const { sent } = await openLogin();
    link('Forgot password').click();
    await seeHeading('Forgot your password?');
    expect(location.pathname).toBe('/portal/pride-travelers/forgot');
    expect(sent).toHaveLength(1);
  });
});
