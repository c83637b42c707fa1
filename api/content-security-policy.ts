import type { Config } from './config.ts';

/**
 * Everything from here, by whichever name; pictures from anywhere over https, for an agency's logo may be where the
 * agency keeps it. Shown in no other page, unless it is one of ours that is to show it.
 */
export const contentSecurityPolicy = (
  { appUrl, secureCookies }: Config,
  { framed }: { framed: 'nowhere' | 'here' } = { framed: 'nowhere' },
) => ({
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", appUrl, 'https:', 'data:'],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    fontSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: [framed === 'here' ? "'self'" : "'none'"],
    upgradeInsecureRequests: secureCookies ? [] : null,
  },
});
