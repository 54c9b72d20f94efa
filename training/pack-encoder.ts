/**
 * Packs a model's encoder for the repository: `node training/pack-encoder.ts ../model` writes encoder.onnx.zst and removes
 * encoder.onnx, which export.py writes and parity.py and tune.ts read. Takes half a minute.
 */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { constants, zstdCompressSync } from "node:zlib";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Tell the model's folder: pack-encoder.ts MODEL");

const path = join(folder, "encoder.onnx");
const whole = await readFile(path);
const packed = zstdCompressSync(whole, {
  params: { [constants.ZSTD_c_compressionLevel]: 19 },
  pledgedSrcSize: whole.length,
});
await writeFile(`${path}.zst`, packed);
await rm(path);
console.log(`${path}.zst: ${(packed.length / 1e6).toFixed(1)} MB of ${(whole.length / 1e6).toFixed(1)}`);
