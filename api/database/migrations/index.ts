import { Migration20261124090205 } from './Migration20261124090205.ts';
import { Migration20261124091129 } from './Migration20261124091129.ts';
import { Migration20261124092307 } from './Migration20261124092307.ts';
import { Migration20261124120500 } from './Migration20261124120500.ts';
import { Migration20261124120600 } from './Migration20261124120600.ts';
import { Migration20261124121116 } from './Migration20261124121116.ts';
import { Migration20261124122035 } from './Migration20261124122035.ts';
import { Migration20261124123500 } from './Migration20261124123500.ts';
import { Migration20261124124500 } from './Migration20261124124500.ts';
import { Migration20261124125800 } from './Migration20261124125800.ts';
import { Migration20261124131500 } from './Migration20261124131500.ts';
import { Migration20261124132200 } from './Migration20261124132200.ts';
import { Migration20261124135800 } from './Migration20261124135800.ts';
import { Migration20261124160000 } from './Migration20261124160000.ts';
import { Migration20261124165500 } from './Migration20261124165500.ts';
import { Migration20261124170331 } from './Migration20261124170331.ts';
import { Migration20261124171507 } from './Migration20261124171507.ts';

/** In order. Named here, so that they need not be looked up on disk when the program starts. */
export const migrations = [
  Migration20261124090205,
  Migration20261124091129,
  Migration20261124092307,
  Migration20261124120500,
  Migration20261124120600,
  Migration20261124121116,
  Migration20261124122035,
  Migration20261124123500,
  Migration20261124124500,
  Migration20261124125800,
  Migration20261124131500,
  Migration20261124132200,
  Migration20261124135800,
  Migration20261124160000,
  Migration20261124165500,
  Migration20261124170331,
  Migration20261124171507,
];
