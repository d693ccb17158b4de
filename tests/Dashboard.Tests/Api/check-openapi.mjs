// Holds a running server to its own OpenAPI document: node check-openapi.mjs http://127.0.0.1:5080
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const base = process.argv[2];
const document = await (await fetch(base + "/api/v1/openapi.json")).json();
const troubles = [];
const verdict = await new Validator().validate(structuredClone(document));
if (!verdict.valid) troubles.push("document: " + JSON.stringify(verdict.errors));

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, "openapi");
const conforms = (schema, value, where) => {
  const validate = ajv.compile({ $ref: "openapi" + schema.$ref });
  if (!validate(value)) troubles.push(`${where}: ${ajv.errorsText(validate.errors)}`);
};
const resolve = (part) => (part.$ref ? part.$ref.slice(2).split("/").reduce((at, name) => at[name], document) : part);

let rows = 0;
const empty = new Set();
for (const [path, { get }] of Object.entries(document.paths)) {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => get.parameters.map(resolve).find((parameter) => parameter.name === name));
  if (named.some((parameter) => parameter.example === undefined)) {
    if (!empty.has(path.slice(0, path.lastIndexOf("/")))) troubles.push(`${path}: no example though the table has rows`);
    continue;
  }
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(get.parameters.map(resolve).find((parameter) => parameter.name === name).example));
  const answer = await fetch(base + filled);
  const success = get.responses["200"].content;
  if (answer.status !== 200) troubles.push(`${filled}: ${answer.status}`);
  const body = await answer.json();
  conforms(success["application/json"].schema, body, filled);
  rows += body.rows?.length ?? 0;
  if (body.rows?.length === 0) empty.add(path);
  const example = success["application/json"].example;
  if (example) conforms(success["application/json"].schema, example, filled + " example");
  else if (body.rows?.length) if (!path.endsWith("snapshots")) troubles.push(`${filled}: no example`);
  for (const type of Object.keys(success).filter((type) => type !== "application/json")) {
    const other = await fetch(base + filled, { headers: { Accept: type } });
    if (other.status !== 200 || !other.headers.get("content-type").startsWith(type)) troubles.push(`${filled} as ${type}: ${other.status} ${other.headers.get("content-type")}`);
    await other.arrayBuffer();
  }
  const refused = await fetch(base + filled + (filled.includes("?") ? "&" : "?") + "khong-co=1");
  if (refused.status !== 400 || !refused.headers.get("content-type").startsWith("application/problem+json")) troubles.push(`${filled}: unknown parameter gives ${refused.status}`);
  conforms({ $ref: "#/components/schemas/Problem" }, await refused.json(), filled + " problem");
}
console.log(JSON.stringify({ troubles, paths: Object.keys(document.paths), rows }));
