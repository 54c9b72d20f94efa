// The way of the data. A folder may import itself and the folders in its list, nothing else in src.
const MAY_IMPORT = {
  domain: [],
  ingest: ["domain"],
  read: ["domain"],
  resolve: ["domain"],
  record: ["domain"],
  state: ["domain"],
  adapters: ["domain", "record", "read"],
  // Views ask and decide by way of the files that stand directly in src.
  views: ["domain", "state", "pipeline", "correct", "correct-items", "correct-actors"],
};
const CORE = "^src/(domain|read|resolve|record|state)/";
// Libraries that compute and do no I/O; the core may use them.
const PURE = "^node_modules/(zod|any-ascii|fastest-levenshtein)/";

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([folder, others]) => ({
      name: `${folder}-imports-only-${others.join("-") || "itself"}`,
      severity: "error",
      from: { path: `^src/${folder}/`, pathNot: "[.]test[.]ts$" },
      to: { path: "^src/", pathNot: `^src/(${[folder, ...others].join("|")})[/.]` },
    })),
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "core-does-no-io",
      severity: "error",
      from: { path: CORE, pathNot: "[.]test[.]ts$" },
      to: { dependencyTypes: ["core", "npm"], pathNot: PURE },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
