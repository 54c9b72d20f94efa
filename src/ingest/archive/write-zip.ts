import { crc32 } from "node:zlib";

/** A ZIP archive of files by name, stored without compression, dated 1980. */
export function writeZip(files: readonly (readonly [name: string, content: Uint8Array])[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const fields = commonFields(Buffer.from(name), content);
    const header = Buffer.concat([word(0x04034b50), fields, Buffer.from(name), content]);
    directory.push(
      Buffer.concat([
        word(0x02014b50),
        Buffer.from([20, 0]),
        fields,
        Buffer.alloc(10),
        word(offset),
        Buffer.from(name),
      ]),
    );
    local.push(header);
    offset += header.length;
  }
  return Buffer.concat([...local, ...directory, endOf(files.length, directory, offset)]);
}

/** What an entry's own header and its line in the directory both say: from the version needed to the length of extras. */
function commonFields(name: Buffer, content: Uint8Array): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800, 2);
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function endOf(count: number, directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
