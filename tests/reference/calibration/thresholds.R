# Thresholds that R's own clustering finds: Rscript thresholds.R > thresholds.csv

sets <- list(
  c(1, 2, 3, 10, 11, 30),
  c(40110, 34400, 25200, 24920, 20060, 17090, 15320, 13680, 11720, 11290, 10940, 9800, 7470, 4670, 4100, 4070, 3740,
    3690, 3590, 2980, 1000, 650, 450, 110),
  c(0, 0, 1, 2, 2, 3, 5, 8, 8, 13, 21, 34, 55),
  c(4.1, 4.15, 4.9, 5.3, 5.31, 5.77, 7.02, 7.4, 9.96, 9.99),
  c(3, 3, 3, 7)
)
cat("scores,n,thresholds\n")
for (x in sets) {
  x <- sort(x)
  for (n in 1:4) {
    if (n + 1 > length(unique(x))) next
    groups <- cutree(hclust(dist(x), "complete"), k = n + 1)
    last <- cumsum(rle(groups)$lengths)[1:n]
    cat(sprintf('"%s",%d,"%s"\n', paste(x, collapse = " "), n, paste(format((x[last] + x[last + 1]) / 2, digits = 15, trim = TRUE), collapse = " ")))
  }
}
