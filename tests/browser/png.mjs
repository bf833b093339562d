// A PNG made smaller: text on plain ground packs better without the filters that Chromium writes. The
// pixels stay as they are. Eight bits a channel, not interlaced: what screenshots are.
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const chunks = function* (png) {
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield { name: png.toString("latin1", at + 4, at + 8), body: png.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
};
const chunk = (name, body) => {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};
const paeth = (left, up, corner) => {
  const near = (of) => Math.abs(left + up - corner - of);
  if (near(left) <= near(up) && near(left) <= near(corner)) return left;
  return near(up) <= near(corner) ? up : corner;
};

/** The same picture without filters. */
export const smaller = (png) => {
  const all = [...chunks(png)];
  const head = all.find(({ name }) => name === "IHDR").body;
  const [width, height, depth, kind, , , interlaced] = [
    head.readUInt32BE(0), head.readUInt32BE(4), ...head.subarray(8),
  ];
  if (depth !== 8 || ![2, 6].includes(kind) || interlaced) return png;
  const step = kind === 6 ? 4 : 3;
  const line = width * step;
  const lines = inflateSync(Buffer.concat(all.filter(({ name }) => name === "IDAT").map(({ body }) => body)));
  for (let y = 0, row = 1; y < height; y += 1, row += line + 1) {
    const filter = lines[row - 1];
    for (let x = 0; x < line; x += 1) {
      const at = row + x;
      const left = x >= step ? lines[at - step] : 0;
      const up = y ? lines[at - line - 1] : 0;
      const corner = x >= step && y ? lines[at - line - 1 - step] : 0;
      lines[at] += [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
    lines[row - 1] = 0;
  }
  const body = deflateSync(lines, { level: 9, memLevel: 9 });
  return Buffer.concat([SIGNATURE, chunk("IHDR", head), chunk("IDAT", body), chunk("IEND", Buffer.alloc(0))]);
};
