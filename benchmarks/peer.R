# R's QCA, or its NCA for the task nca, measured: Rscript peer.R TASK PRI FILE. Prints what peers.py prints; exits with 127
# where the package is missing.
arguments <- commandArgs(trailingOnly = TRUE)
task <- arguments[1]
pri <- as.numeric(arguments[2])
package <- if (task == "nca") "NCA" else "QCA"
if (!requireNamespace(package, quietly = TRUE)) quit(status = 127)
suppressPackageStartupMessages(library(package, character.only = TRUE))
data <- read.csv(arguments[3], row.names = 1)

necessity <- function() {
  conditions <- setdiff(names(data), "Y")
  found <- nca_analysis(data, conditions, "Y", ceilings = c("ce_fdh", "cr_fdh"), test.rep = 10000)
  sizes <- sapply(conditions, function(name) found$summaries[[name]]$params["Effect size", ])
  c("effects of 0.1 or more" = sum(sizes >= 0.1))
}

work <- function() {
  if (task == "nca") {
    return(necessity())
  }
  table <- truthTable(data, outcome = "Y", incl.cut = 0.8, pri.cut = pri, n.cut = 1)
  terms <- function(include) length(minimize(table, include = include)$solution[[1]])
  switch(task,
    "truth table" = c(rows = sum(table$tt$OUT == "1")),
    "solutions" = c(conservative = terms(""), parsimonious = terms("?")),
    "primes" = c(primes = nrow(minimize(table, include = "?", all.sol = TRUE)$PIchart)),
    "parsimonious" = c(terms = terms("?")),
    "conservative" = c(terms = terms(""))
  )
}

seconds <- c()
used <- function() sum(proc.time()[1:2]) # processor time: other work on the machine does not count
# The last line of what goes wrong is R's own message.
refused <- function(error) {
  message(trimws(conditionMessage(error)))
  quit(status = 1)
}
while (!length(seconds) || (sum(seconds) < 1 && length(seconds) < 20)) {
  start <- used()
  answer <- tryCatch(work(), error = refused)
  seconds <- c(seconds, used() - start)
}
pairs <- paste(sprintf('"%s": %d', names(answer), as.integer(answer)), collapse = ", ")
cat(sprintf('{"seconds": %f, "steps": {}, "answer": {%s}, "memory": 0}\n', median(seconds), pairs))
