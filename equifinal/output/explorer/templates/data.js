// The data of the page: tables come by column, here they are made rows.

const data = JSON.parse(document.getElementById("data").textContent);

function rowsOf(table) {
  const columns = Object.entries(table).map(([name, column]) => [name, column.of ? column.at.map((place) => column.of[place]) : column]);
  return columns.length ? columns[0][1].map((_, i) => Object.fromEntries(columns.map(([name, values]) => [name, values[i]]))) : [];
}

for (const name of ["truth", "terms", "solutions", "necessity", "changes", "ranges", "anchorRanges", "protocolCases", "nca", "ncaPeers", "bottlenecks", "fit"]) {
  data[name] = rowsOf(data.tables[name] ?? {});
}
data.found = rowsOf(data.found);
