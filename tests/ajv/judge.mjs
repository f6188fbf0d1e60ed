// Judges every schemas/*.test.json with Ajv, its default options (strict mode) and ajv-formats.
// A schema that Ajv refuses or warns about, and a verdict that differs, end the run with exit code 1.
//
//   npm install --no-package-lock && npm test

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL("../../schemas", import.meta.url)));
const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf-8"));
const schemas = readdirSync(folder).filter((name) => name.endsWith(".schema.json")).sort();
const problems = [];
let judged = 0;

// Strict mode throws for what it forbids and only logs what it dislikes; we take neither.
for (const method of ["warn", "error"]) {
  console[method] = (...words) => problems.push(words.join(" "));
}

for (const name of schemas) {
  const ajv = addFormats(new Ajv2020());
  const schema = read(name);
  let verdict;
  try {
    verdict = ajv.compile(schema);
  } catch (error) {
    problems.push(`${name}: ${error.message}`);
    continue;
  }
  const cases = read(name.replace(".schema.json", ".test.json"));
  for (const { rule, description, valid, data } of cases) {
    judged += 1;
    if (verdict(data) !== valid) {
      problems.push(`${name}: ${rule}: ${description}: wanted ${valid ? "valid" : "invalid"}, Ajv says otherwise`);
    }
    // The rule itself must be what rejects a case of a list of rules, when it is applied to the node alone.
    const isList = schema.allOf?.some((entry) => entry.$ref === `#/$defs/${rule}`);
    if (isList && !Array.isArray(data) && !("@graph" in data)) {
      const alone = ajv.getSchema(`${schema.$id}#/$defs/${rule}`);
      if (alone(data) !== valid) {
        problems.push(`${name}: ${rule}: ${description}: the rule alone says otherwise`);
      }
    }
  }
  for (const example of schema.examples) {
    judged += 1;
    if (!verdict(example)) {
      problems.push(`${name}: an example does not follow the schema: ${JSON.stringify(verdict.errors)}`);
    }
  }
}

for (const problem of problems) {
  console.log(problem);
}
console.log(`${judged} verdicts of Ajv on ${schemas.length} schemas, ${problems.length} problems`);
process.exit(problems.length || judged === 0 ? 1 : 0);
