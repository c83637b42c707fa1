/** What an agency that has chosen no colour looks like. */
export const defaultBrandColor = '#3a4750';
