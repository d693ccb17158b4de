// Reads an Arrow file or stream with the official library and prints all of it as JSON, each value as an exact text.
import { readFileSync } from 'node:fs';
import { tableFromIPC, Type } from 'apache-arrow';

const table = tableFromIPC(readFileSync(process.argv[2]));
const isFile = readFileSync(process.argv[2]).subarray(0, 6).toString() === 'ARROW1';

function exact(type, data, vector, row) {
  const value = vector.get(row);
  if (value === null) {
    return null;
  }
  switch (type.typeId) {
    case Type.Float: {
      const bits = new DataView(new ArrayBuffer(8));
      bits.setFloat64(0, value);
      return bits.getBigUint64(0).toString(16).padStart(16, '0');
    }
    case Type.Decimal:
      return String(BigInt.asIntN(128, [...value].reduceRight((high, word) => (high << 32n) | BigInt(word), 0n)));
    case Type.Date:
      return String(data.values[row]);
    case Type.Timestamp:
      // get() gives milliseconds as a number, which loses the last digits.
      return String(data.values[row]);
    default:
      return String(value);
  }
}

console.log(
  JSON.stringify({
    isFile,
    metadata: Object.fromEntries(table.schema.metadata),
    fields: table.schema.fields.map((field) => ({
      name: field.name,
      type: String(field.type),
      nullable: field.nullable,
      metadata: Object.fromEntries(field.metadata),
    })),
    batches: table.batches.map((batch) => batch.numRows),
    nullCounts: table.schema.fields.map((_, column) => table.getChildAt(column)?.nullCount ?? 0),
    dictionaries: table.schema.fields.map((field, column) =>
      field.type.typeId === Type.Dictionary ? [...(table.batches[0]?.data.children[column].dictionary ?? [])] : [],
    ),
    rows: table.batches.flatMap((batch) =>
      Array.from({ length: batch.numRows }, (_, row) =>
        table.schema.fields.map((field, column) =>
          exact(field.type, batch.data.children[column], batch.getChildAt(column), row),
        ),
      ),
    ),
  }),
);
