import type { ZipFault } from "./zip.ts";

/** Why an entry was not unpacked, in words. */
export function describeFault(
  fault: ZipFault,
  mostBytes: number,
): { readonly reason: string; readonly remedy: string } {
  switch (fault) {
    case "encrypted":
      return {
        reason: "It is encrypted.",
        remedy: "Unpack it with its password and add what comes out.",
      };
    case "too-large":
      return {
        reason: `It unpacks to more than ${Math.floor(mostBytes / 1024 / 1024)} MB.`,
        remedy: "Unpack the archive, split it into its reports and add those.",
      };
    case "bomb":
      return {
        reason: "It unpacks to so many times its size that it must be an archive made to do harm.",
        remedy: "Unpack it elsewhere, if it can be trusted, and add what comes out.",
      };
    case "method":
      return {
        reason: "It is packed by a method that is not read.",
        remedy: "Pack the archive again, as an ordinary ZIP.",
      };
    case "broken":
      return {
        reason: "It is damaged or cut off.",
        remedy: "Copy or download the archive again.",
      };
    default:
      return fault satisfies never;
  }
}
