import { build } from "esbuild";

await build({
  entryPoints: { app: "Assets/app.css", site: "Assets/site.js", charts: "Assets/charts.js", favicon: "Assets/favicon.svg" },
  outdir: process.argv[2],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  assetNames: "fonts/[name]-[hash]",
  loader: { ".woff2": "file", ".svg": "copy" },
  legalComments: "none",
  logLevel: "warning",
});
