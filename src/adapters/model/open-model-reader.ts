import { join } from "node:path";
import type { Reader } from "../../domain/reader.ts";
import { modelReader } from "../../read/model/model-reader.ts";
import { openNetwork } from "./open-network.ts";

/** Where the released model stands. */
const MODEL = join(import.meta.dirname, "../../../model");

/** Opens the trained reader that ships with the program, or the one in another folder. Throws where it is not whole. */
export async function openModelReader(directory: string = MODEL): Promise<Reader> {
  return modelReader(await openNetwork(directory));
}
