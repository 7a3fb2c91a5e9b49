# R's packages, measured: Rscript peer.R TASK PRI FILE. Prints what peers.py prints; exits with 127 where the package that
# the task is measured with is missing.
arguments <- commandArgs(trailingOnly = TRUE)
task <- arguments[1]
pri <- as.numeric(arguments[2])
package <- switch(task, "nca" = "NCA", "panel terms" = "SetMethods", "QCA")
if (!requireNamespace(package, quietly = TRUE)) quit(status = 127)
suppressPackageStartupMessages(library(package, character.only = TRUE))
data <- read.csv(arguments[3], row.names = 1)
conditions <- setdiff(names(data), "Y")
sink(stderr()) # what a package tells on its way is no answer
Sys.setenv(max.cores = 1)

used <- function() sum(proc.time()[1:2]) # processor time: other work on the machine does not count

table_of <- function() truthTable(data, outcome = "Y", conditions = conditions, incl.cut = 0.8, pri.cut = pri, n.cut = 1)

# 10,000 permutations would take minutes: fewer are measured, and their time is scaled to 10,000.
draws <- if (nrow(data) > 100) 10 else 200

necessity <- function() {
  analysed <- function(draws) nca_analysis(data, conditions, "Y", ceilings = c("ce_fdh", "cr_fdh"), test.rep = draws)
  start <- used()
  analysed(0)
  without <- used() - start
  found <- analysed(draws)
  scaled <<- without + (used() - start - 2 * without) * 10000 / draws
  sizes <- unlist(lapply(conditions, function(name) found$summaries[[name]]$params["Effect size", ]))
  list("effects of 0.1 or more" = sum(sizes >= 0.1), "effect sizes" = sizes)
}

# The solution is known before the clock starts, as it is for the engine.
if (task == "panel terms") {
  solution <- minimize(table_of(), include = "?")
  panel <- cbind(data, unit = sub(" .*", "", rownames(data)), period = sub(".* ", "", rownames(data)))
}

terms_of_panel <- function() {
  found <- cluster(panel, solution, "Y", unit_id = "unit", cluster_id = "period")$output
  figures <- lapply(found[sort(names(found), method = "radix")], function(term) {
    coverage <- term$Coverages
    c(
      term$POCOS, term$BECOS, term$WICONS, coverage$pooled, coverage$between, coverage$within,
      term$dBP, term$dWP
    )
  })
  list(terms = length(found), figures = unlist(figures))
}

work <- function() {
  if (task == "nca") {
    return(necessity())
  }
  if (task == "panel terms") {
    return(terms_of_panel())
  }
  table <- table_of()
  terms <- function(include) length(minimize(table, include = include)$solution[[1]])
  switch(task,
    "truth table" = list(rows = sum(table$tt$OUT == "1")),
    "solutions" = list(conservative = terms(""), parsimonious = terms("?")),
    "primes" = list(primes = nrow(minimize(table, include = "?", all.sol = TRUE)$PIchart)),
    "parsimonious" = list(terms = terms("?")),
    "conservative" = list(terms = terms(""))
  )
}

seconds <- c()
scaled <- NULL
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
sink()
json <- function(numbers) {
  texts <- paste(format(as.numeric(numbers), digits = 15, trim = TRUE, scientific = FALSE), collapse = ", ")
  if (length(numbers) > 1) sprintf("[%s]", texts) else texts
}
pairs <- paste(sprintf('"%s": %s', names(answer), sapply(answer, json)), collapse = ", ")
time <- if (is.null(scaled)) median(seconds) else scaled
from <- if (is.null(scaled)) "" else sprintf(', "draws": %d', as.integer(draws))
cat(sprintf('{"seconds": %f, "steps": {}, "answer": {%s}, "memory": 0%s}\n', time, pairs, from))
