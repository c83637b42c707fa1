import type { Sharp } from 'sharp';
import { formatOf, type LogoFormat, logoSize, mostPixels } from './logo.rules.ts';

interface DrawnLogo {
  format: LogoFormat;
  content: Buffer;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a picture anew from its pixels, so that nothing else of the file gets out again: no metadata, no second picture,
 * no trailing script. One at a time in a process. Null for what is no whole PNG or JPEG, or has too many pixels.
 */
export function redrawLogo(bytes: Buffer): Promise<DrawnLogo | null> {
  const drawn = last.then(() => draw(bytes));
  last = drawn.catch(() => undefined);
  return drawn;
}

async function draw(bytes: Buffer): Promise<DrawnLogo | null> {
  const format = formatOf(bytes);
  if (!format) return null;
  const sharp = await loadSharp();
  const picture = sharp(bytes, { limitInputPixels: mostPixels, autoOrient: true })
    .resize({ ...logoSize, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  try {
    return { format, content: await encode[format](picture).toBuffer() };
  } catch {
    return null;
  }
}

const encode: Record<LogoFormat, (picture: Sharp) => Sharp> = {
  png: (picture) => picture.png({ compressionLevel: 9 }),
  jpeg: (picture) => picture.jpeg({ quality: 88 }),
};

/** Only when a logo comes: the decoder is large, and most processes never see one. Of its formats, two are let in. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg'] });
  return sharp;
}
