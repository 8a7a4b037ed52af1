// Ends with an error when the bundle in the repository is not the one that its source makes.
import { readFileSync } from "node:fs";

const committed = readFileSync(new URL("../resources/static/workbench.js", import.meta.url));
const built = readFileSync(new URL("../../../target/web/workbench.js", import.meta.url));
if (!committed.equals(built)) {
  console.error(
    "service/src/main/resources/static/workbench.js is not what service/src/main/web makes: run `npm ci && npm run build` there and commit it.",
  );
  process.exit(1);
}
console.log("workbench.js is what its source makes");
