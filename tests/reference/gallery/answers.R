# What R's QCA answers to the studies of the gallery, from their raw data on: calibration, truth table, three solutions.
#
# Rscript answers.R > answers.csv
# (in this folder; made with R 4.2.2, QCA 3.25.1)
#
# Scores of items, categories, shares and memberships of coded reports are worked out in plain R below.
suppressMessages(library(QCA))

raw <- function(study, file, ...) {
    read.csv(sprintf("../../../examples/%s/data/raw/%s.csv", study, file), check.names = FALSE, encoding = "UTF-8", ...)
}

direct <- function(x, anchors, ...) {
    # unrounded, and without the ends that calibrate cuts: as our studies ask for
    e <- anchors[1]; c <- anchors[2]; i <- anchors[3]
    slope <- log(0.95 / 0.05)
    list(...) -> more
    if (!is.null(more$fsqca)) slope <- 3
    up <- (x >= c) == (i > e)
    1 / (1 + exp(-slope * ifelse(up, (x - c) / (i - c), (x - c) / (c - e))))
}

# The same by calibrate, but for the ends that it cuts; where they differ otherwise, all that follows is void.
agreed <- function(x, anchors, fsqca = FALSE) {
    ours <- if (fsqca) direct(x, anchors, fsqca = TRUE) else direct(x, anchors)
    idm <- if (fsqca) 1 / (1 + exp(-3)) else 0.95
    rising <- anchors[3] > anchors[1]
    named <- if (rising) sprintf("e=%s, c=%s, i=%s", anchors[1], anchors[2], anchors[3]) else
        sprintf("i=%s, c=%s, e=%s", anchors[3], anchors[2], anchors[1])
    theirs <- calibrate(x, type = "fuzzy", thresholds = named, idm = idm)
    stopifnot(all(abs(ours - theirs) < 1e-4))
    ours
}

answer <- function(part, data, outcome, conditions, incl = 0.8, pri = 0, n = 1, expected = "", lacking = "",
                   rows = NULL) {
    data <- data[c(conditions, sub("~", "", outcome))]
    tt <- truthTable(data, outcome = outcome, conditions = conditions, incl.cut = incl, pri.cut = pri, n.cut = n)
    if (lacking != "") {
        without <- compute(lacking, data = tt$tt[, conditions]) > 0.5
        tt$tt[without, "OUT"] <- "0"
    }
    for (row in rows) tt$tt[row, "OUT"] <- "0"
    if (!any(tt$tt$OUT == "1")) return(invisible())
    solved <- list(conservative = minimize(tt), parsimonious = minimize(tt, include = "?"))
    models <- lapply(solved, function(one) sapply(one$solution, paste, collapse = " + "))
    if (expected != "" && any(tt$tt$OUT == "?")) { # without remainders there is nothing to expect
        sol <- minimize(tt, include = "?", dir.exp = expected)$i.sol
        models$intermediate <- unlist(lapply(sol, function(one) sapply(one$solution, paste, collapse = " + ")))
    } else models$intermediate <- models$conservative
    for (kind in names(models)) for (model in unique(models[[kind]])) {
        fit <- pof(paste(model, "->", outcome), data = data, relation = "sufficiency")$incl.cov
        fit <- fit[nrow(fit), ]
        cat(part, outcome, kind, model, sprintf("%.6f,%.6f,%.6f", fit$inclS, fit$PRI, fit$covS), sep = ",")
        cat("\n")
    }
}

both <- function(part, data, outcome, conditions, expected = character(), negated = NULL, ...) {
    other <- if (is.null(negated)) sub("~~", "", paste0("~", expected)) else negated
    answer(part, data, outcome, conditions, expected = paste(expected, collapse = ", "), ...)
    answer(part, data, paste0("~", outcome), conditions, expected = paste(other[expected != ""], collapse = ", "), ...)
}

cat("part,outcome,solution,expression,consistency,pri,coverage\n")

# Lipset's countries
lipset <- raw("democracy", "lipset", row.names = 1)
anchors <- list(DEV = c(400, 550, 900), URB = c(25, 50, 65), LIT = c(50, 75, 90), IND = c(20, 30, 40),
                STB = c(15, 9.5, 5), SURV = c(-9, 0, 10))
fuzzy <- as.data.frame(lapply(names(anchors), function(x) agreed(lipset[[x]], anchors[[x]], TRUE)))
names(fuzzy) <- names(anchors)
five <- c("DEV", "URB", "LIT", "IND", "STB")
both("democracy", fuzzy, "SURV", five, five, pri = 0.5)
crisp <- with(lipset, data.frame(DEV = DEV >= 550, URB = URB >= 50, LIT = LIT >= 75, IND = IND >= 30, STB = STB < 10,
                                 SURV = SURV > 0) * 1)
both("democracy-crisp", crisp, "SURV", five)
many <- crisp
many$DEV <- findInterval(lipset$DEV, c(550, 850))
both("democracy-levels", many, "SURV", five[1:4])

# Items of a survey
items <- raw("survey-items", "support", row.names = 1)
likert <- function(...) agreed(rowMeans(cbind(...)), c(2, 4.1, 6))
survey <- with(items, data.frame(SUP = likert(q1, q2, 8 - q3), AUT = likert(q4, q5), LOAD = likert(q6, q7),
                                 CARE = likert(q8, q9), STAY = likert(q10, q11)))
survey$BACKED <- pmin(survey$SUP, survey$AUT)
both("survey-items", survey, "STAY", c("BACKED", "LOAD", "CARE"), c("BACKED", "~LOAD", "CARE"), pri = 0.6)

# A wide sheet
wide <- raw("wide-panel", "screening")
long <- do.call(rbind, lapply(2021:2023, function(year) {
    setNames(wide[paste0(c("NUR", "BUS", "SMS", "RATE"), "_", year)], c("NUR", "BUS", "SMS", "RATE"))
}))
panel <- data.frame(NUR = agreed(long$NUR, c(0.8, 1.98, 3.2)), BUS = agreed(long$BUS, c(2, 9.96, 18)),
                    SMS = agreed(long$SMS, c(10, 49.5, 90)), RATE = agreed(long$RATE, c(35, 54.9, 75)))
both("wide-panel", panel, "RATE", names(panel)[1:3], names(panel)[1:3], pri = 0.6, n = 2)

# Groups, outcomes, a chain
beds <- raw("two-groups", "hospitals", row.names = 1)
three <- c("TEAM", "TIES", "TECH")
both("two-groups small", beds[beds$beds < 200, ], "GAIN", three, three, pri = 0.6)
both("two-groups large", beds[beds$beds >= 200, ], "GAIN", three, three, pri = 0.6, incl = 0.85)
schools <- raw("two-outcomes", "schools", row.names = 1)
four <- names(schools)[1:4]
both("two-outcomes RESULTS", schools, "RESULTS", four, four, pri = 0.6)
both("two-outcomes FAIRNESS", schools, "FAIRNESS", four, four, pri = 0.6)
regions <- raw("chain", "reform", row.names = 1)
both("chain START", regions, "START", c("LAW", "MONEY", "VOICE"), pri = 0.6)
both("chain LAST", regions, "LAST", c("START", "STAFF", "VOICE"), pri = 0.6)

# Reports coded by two coders: the mean of the evidence of a set's two contents
coded <- raw("coded-reports", "reports")
of <- list(PLAN = c("plan", "targets"), DATA = c("register", "feedback"), TEAM = c("nurse", "visits"),
           SAFE = c("fewer falls", "fewer stays"))
worth <- c(none = 0, mentioned = 0.4, shown = 1)
found <- function(case, content) {
    lines <- coded[coded$case == case & coded$content == content, ]
    if ("consensus" %in% lines$coder) lines <- lines[lines$coder == "consensus", ]
    if (nrow(lines) == 0) 0 else worth[[lines$evidence[1]]]
}
reports <- as.data.frame(sapply(of, function(two) {
    sapply(unique(coded$case), function(case) mean(sapply(two, found, case = case)))
}))
reports[reports == 0.5] <- 0.501
both("coded-reports", reports, "SAFE", names(of)[1:3], names(of)[1:3], pri = 0.5)

# Wards
wards <- raw("necessity-in-degree", "nurses", row.names = 1)
safety <- with(wards, data.frame(NURSES = agreed(NURSES, c(3, 7.9, 13)), SKILL = agreed(SKILL, c(4, 19.5, 36)),
                                 ROUNDS = agreed(ROUNDS, c(1, 4.9, 9)), SAFETY = agreed(SAFETY, c(45, 59.5, 80))))
both("necessity-in-degree", safety, "SAFETY", names(safety)[1:3], names(safety)[1:3], incl = 0.75, pri = 0.5)

# Each side by itself
towns <- raw("claims", "pilots", row.names = 1)
sets <- names(towns)[1:4]
answer("claims", towns, "SUCCESS", sets, incl = 0.85, pri = 0.6, expected = paste(sets, collapse = ", "),
       lacking = "~BUDGET")
answer("claims", towns, "~SUCCESS", sets, incl = 0.9, pri = 0.6, expected = paste0("~", sets, collapse = ", "),
       rows = c(7, 8))
table <- raw("tied-models", "protest")
both("tied-models", table[rep(1:8, table$towns), 1:4], "PROTEST", names(table)[1:3])

# Some rows of a sheet
kept <- subset(raw("subset", "districts"), year == 2022 & region != "North")
gap <- sort(kept$doctors)
gap <- mean(gap[which.max(diff(gap)) + 0:1])
share <- as.numeric(sub("%", "", kept$share)) / 100
some <- data.frame(RULE = c(none = 0, local = 0.6, national = 1)[kept$rule],
                   INCOME = (kept$income >= median(kept$income)) * 1, DOCTORS = (kept$doctors >= gap) * 1,
                   SHARE = agreed(share, c(0.2, 0.495, 0.8)))
both("subset", some, "SHARE", names(some)[1:3], names(some)[1:3], pri = 0.6)

# Chinese headers, percentiles of the sample
township <- setNames(raw("chinese-sheet", "township")[-1], c("DOC", "INF", "PAY", "SIGN", "BP"))
sample <- as.data.frame(lapply(township[c("DOC", "INF", "SIGN", "BP")], function(x) {
    agreed(x, quantile(x, c(0.1, 0.52, 0.9), names = FALSE))
}))
sample$PAY <- (township$PAY == "按人头") * 1
both("chinese-sheet", sample, "BP", c("DOC", "INF", "PAY", "SIGN"), c("DOC", "INF", "PAY", "SIGN"), pri = 0.6)
