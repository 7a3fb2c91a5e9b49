# Where R's QCA (3.25.1) cuts memberships, and what it makes of fs/QCA's degree: Rscript ends.R > ends.csv
suppressMessages(library(QCA))
raw <- c(-300, 0, 200, 228, 229, 400, 400.02, 400.04, 468, 550, 899.9, 899.99, 983, 1600, 1640, 1650, 3000)
says <- function(set, ...) {
    members <- calibrate(raw, type = "fuzzy", ...)
    cat(sprintf("%s,%s,%s\n", set, format(raw, trim = TRUE, digits = 15), format(members, digits = 15, trim = TRUE)), sep = "")
}
cat("set,raw,membership\n")
says("exact", thresholds = "e=400, c=550, i=900")
says("fsqca", thresholds = "e=400, c=550, i=900", idm = 1 / (1 + exp(-3)))
says("falling", thresholds = "i=400, c=550, e=900")
says("linear", thresholds = "e=400, c=550, i=900", logistic = FALSE)
says("bell", thresholds = "e1=400, c1=550, i1=900, i2=900, c2=1600, e2=1650", logistic = FALSE)
