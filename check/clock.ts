import { findInCode, listProductCode, reportFindings } from './sources.ts';

// Time comes from the one clock, as a parameter: else a test cannot set it, and SQL and code disagree about it.
const otherClocks = [
  /(?<![\w.])now\s*\(\s*\)/gi,
  /\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b/gi,
  /\b(clock|statement|transaction)_timestamp\s*\(/gi,
  /'now'\s*::|\bfn(<[^>]*>)?\(\s*'now'/gi,
  /\bnew\s+Date\b(?!\s*\(\s*[^)\s])/g,
  /\bDate\.now\b/g,
];

const findings = listProductCode()
  .filter((path) => path !== 'api/clock.ts')
  .flatMap((path) => otherClocks.flatMap((pattern) => findInCode(path, pattern)));

reportFindings(
  findings.map(({ place, text }) => `${place} reads the time by ${text}: take it from the clock of api/clock.ts.`),
);
