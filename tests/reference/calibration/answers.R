# Answers of R's own functions to the grid of calibrations: Rscript answers.R > answers.csv
# Nothing of the project needs R; these answers are kept beside it.

heights <- c(140, 150, 154.999, 155, 158.3, 160, 164, 165, 169.2, 170, 173, 175, 175.5, 177, 180, 184.9, 185, 186, 190, 195, 201.7, 210)
incomes <- c(40110, 34400, 25200, 24920, 20060, 17090, 15320, 13680, 11720, 11290, 10940, 9800, 7470, 4670, 4100, 4070,
             3740, 3690, 3590, 2980, 1000, 650, 450, 110)
counts <- c(0, 0, 1, 2, 2, 3, 5, 8, 8, 13, 21, 34, 55)
answers <- c(1, 1, 2, 2, 2, 3, 3, 4, 5, 5, 5, 7)

line <- function(how, raw, membership) {
  for (i in seq_along(raw)) {
    cat(sprintf('"%s",%s,%s\n', how, format(raw[i], digits = 15), format(membership[i], digits = 15)))
  }
}
thresholds <- function(x) paste(format(x, trim = TRUE), collapse = ", ")

logistic <- function(x, e, c, i, degree = 0.95) {
  inside <- if (i > e) x >= c else x <= c
  plogis(qlogis(degree) * ifelse(inside, (x - c) / (i - c), (x - c) / (c - e)))
}
straight <- function(x, e, c, i, below = 1, above = 1) {
  y <- approx(c(e, c, i), c(0, 0.5, 1), x, rule = 2)$y
  ifelse(y <= 0.5, (2 * y)^below / 2, 1 - (2 * (1 - y))^above / 2)
}
fractional <- function(x, th) {
  y <- round(rowSums(outer(x, th, ">")) / length(th), 3)
  x[x == 0] <- 1e-5
  fit <- suppressWarnings(glm(y ~ log(x) + sqrt(x) + x + I(x^2), family = quasibinomial))
  round(unname(fitted(fit)), 6)
}

cat("how,raw,membership\n")
for (degree in c(0.95, 0.99, 0.7)) {
  for (a in list(c(165, 175, 185), c(185, 175, 165), c(150, 175, 180), c(200, 160, 155), c(155, 156, 195))) {
    how <- sprintf("{method: direct, exclusion: %s, crossover: %s, inclusion: %s, degree: %s}", a[1], a[2], a[3], degree)
    line(how, heights, logistic(heights, a[1], a[2], a[3], degree))
  }
}
for (power in list(c(1, 1), c(3.5, 3.5), c(0.5, 2))) {
  for (a in list(c(155, 175, 195), c(195, 175, 155), c(150, 175, 180))) {
    how <- sprintf("{method: direct, shape: linear, exclusion: %s, crossover: %s, inclusion: %s, below: %s, above: %s}",
                   a[1], a[2], a[3], power[1], power[2])
    line(how, heights, straight(heights, a[1], a[2], a[3], power[1], power[2]))
  }
  for (a in list(c(155, 165, 175, 175, 185, 195), c(155, 164, 173, 177, 186, 195), c(150, 151, 160, 184.9, 190, 210))) {
    y <- c(0, 0.5, 1, 1, 0.5, 0)
    keep <- !duplicated(a)
    for (inverted in c(FALSE, TRUE)) {
      names <- if (inverted) c("inclusion", "crossover", "exclusion") else c("exclusion", "crossover", "inclusion")
      keys <- c(paste0(names, "_left"), paste0(rev(names), "_right"))
      how <- sprintf("{method: bell, %s, below: %s, above: %s}", paste(keys, a, sep = ": ", collapse = ", "), power[1], power[2])
      m <- approx(a[keep], (if (inverted) 1 - y else y)[keep], heights, rule = 2)$y
      line(how, heights, ifelse(m <= 0.5, (2 * m)^power[1] / 2, 1 - (2 * (1 - m))^power[2] / 2))
    }
  }
}
line("{method: crisp, threshold: 175}", heights, findInterval(heights, 175))
line("{method: crisp, threshold: 174.99}", heights, findInterval(heights, 174.99))
for (th in list(c(170, 180), c(155, 165, 175, 185, 195), c(1, 8, 21))) {
  x <- if (th[1] == 1) counts else heights
  line(sprintf("{method: multi_value, thresholds: [%s]}", thresholds(th)), x, findInterval(x, th))
}
line("{method: four_value, thresholds: [160, 175, 186]}", heights, c(0, 0.33, 0.67, 1)[findInterval(heights, c(160, 175, 186)) + 1])
line("{method: four_value, thresholds: [186, 175, 160]}", heights,
     c(1, 0.67, 0.33, 0)[findInterval(heights, c(160, 175, 186), left.open = TRUE) + 1])
line("{method: six_value, thresholds: [1000, 4000, 5000, 10000, 20000]}", incomes,
     seq(0, 1, 0.2)[findInterval(incomes, c(1000, 4000, 5000, 10000, 20000)) + 1])
for (th in list(c(1000, 4000, 5000, 10000, 20000), c(2500, 5000, 20000), c(4600, 9000))) {
  line(sprintf("{method: indirect, thresholds: [%s]}", thresholds(th)), incomes, fractional(incomes, th))
}
line("{method: indirect, thresholds: [155, 165, 175, 185, 195]}", heights, fractional(heights, c(155, 165, 175, 185, 195)))
line("{method: indirect, thresholds: [0.5, 2, 5, 8, 21]}", counts, fractional(counts, c(0.5, 2, 5, 8, 21)))
E1 <- ecdf(answers)
line("{method: tfr}", answers, pmax(0, (E1(answers) - E1(1)) / (1 - E1(1))))
line("{method: tfr, lowest: 2}", answers, pmax(0, (E1(answers) - E1(2)) / (1 - E1(2))))
for (p in list(c(5, 50, 95), c(90, 40, 10), c(12.5, 33, 77))) {
  a <- quantile(incomes, p / 100, type = 7)
  how <- sprintf("{method: direct, percentiles: true, exclusion: %s, crossover: %s, inclusion: %s}", p[1], p[2], p[3])
  line(how, incomes, logistic(incomes, a[1], a[2], a[3]))
}
line("{method: multi_value, percentiles: true, thresholds: [25, 50, 75]}", heights,
     findInterval(heights, quantile(heights, c(0.25, 0.5, 0.75))))
