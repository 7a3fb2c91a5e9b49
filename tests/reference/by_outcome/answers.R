# What R's QCA answers where the outcome and its negation are asked for something of their own.
#
# Rscript answers.R r34_fs_k4_n24 r36_fs_k4_n43 r38_fs_k5_n17 r39_fs_k5_n42 r48_fs_k5_n49 r50_fs_k4_n49 > answers.csv
# (in this folder; made with R 4.2.2, QCA 3.25.1)
#
# Six fuzzy data sets of ../in. For each side: rows without what is claimed to be necessary are taken out (`exclude`),
# one row is coded by hand where `hand` is not 0, and the cutoffs are the side's own.
suppressMessages(library(QCA))

ask <- function(file, outcome, claim, hand, value, incl, pri, n) {
    data <- read.csv(file, row.names = 1)
    conditions <- setdiff(names(data), "OUTC")
    tt <- truthTable(data, outcome = outcome, conditions = conditions, incl.cut = incl, pri.cut = pri, n.cut = n)
    table <- tt$tt
    lacking <- rep(FALSE, nrow(table))
    if (claim != "") lacking <- compute(claim, data = table[, conditions]) < 0.5
    observed <- table$n > 0
    recoded <- rownames(table)[lacking & table$OUT == "1"]
    if (hand > 0) tt$tt[hand, "OUT"] <- value
    tt$tt[lacking, "OUT"] <- "0"
    out <- c(conservative = "", parsimonious = "?")
    found <- sapply(names(out), function(kind) {
        solved <- minimize(tt, include = out[[kind]])
        paste(sapply(solved$solution, paste, collapse = " + "), collapse = " | ")
    })
    cat(file, outcome, claim, hand, value, incl, pri, n, paste(recoded, collapse = ";"), found, sep = ",")
    cat("\n")
}

cat("file,outcome,claim,hand,value,consistency,pri,frequency,recoded,conservative,parsimonious\n")
for (file in sprintf("../in/%s.csv", commandArgs(TRUE))) {
    conditions <- setdiff(names(read.csv(file, row.names = 1)), "OUTC")
    claim <- paste(conditions[1], "+", conditions[2])
    other <- paste0("~", conditions[1], " + ", conditions[3])
    data <- read.csv(file, row.names = 1)
    tt <- truthTable(data, outcome = "OUTC", conditions = conditions, incl.cut = 0.75)
    seen <- as.integer(rownames(tt$tt)[tt$tt$n > 0 & compute(claim, data = tt$tt[, conditions]) > 0.5])
    ask(file, "OUTC", claim, seen[1], "1", 0.75, 0.4, 1)
    ask(file, "~OUTC", "", seen[2], "0", 0.7, 0.5, 1)
    ask(file, "~OUTC", other, 0, "", 0.65, 0, 1)
    ask(file, "OUTC", claim, 0, "", 0.7, 0.3, 2)
}
