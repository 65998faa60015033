/** Questions for groups of people. */
export const groupsSection = String.raw`
# 12. Do questions work alike for groups? -----------------------------------------------------------------------------------
# Within places: the group's difference in an item less what its difference in the rest of the scale lets expect, the
# slope freed of the error in the rest by alpha; standard errors robust to places; Holm over all tests.
differences_of <- function(y, place, g, item, rest) {
  place <- as.integer(factor(place)); cell <- place * 2 + g; out <- function(x, by) x - ave(x, by); n <- length(g); seen <- tapply(g, place, function(v) length(unique(v))); mixed <- sum(seen == 2); P <- length(seen)
  gc <- out(g, place); gg <- sum(gc^2); yp <- out(y[, item], place); r <- rowMeans(y[, rest, drop = FALSE]); rp <- out(r, place); clear <- function(x) x - sum(gc * x) / gg * gc
  alpha <- function(X) { S <- crossprod(X); a <- alpha_of(S); if (!is.finite(a) || a <= 0.1) NA else a }
  each <- apply(y[, rest, drop = FALSE], 2, function(x) clear(out(x, place))); inner <- apply(y[, rest, drop = FALSE], 2, function(x) out(x, cell)); al <- c(alpha(each), alpha(inner[g == 0, ]), alpha(inner[g == 1, ])); if (anyNA(al)) return(NULL)
  dy <- sum(gc * yp) / gg; dr <- sum(gc * rp) / gg; cr <- clear(rp); observed <- sum(cr * yp) / sum(cr^2); slope <- observed / al[1]; effect <- dy - slope * dr; spread <- sqrt(sum((yp - dy * gc)^2) / (n - P - 1))
  residual <- yp - dy * gc - observed * cr; expected <- yp - slope * rp - effect * gc
  uniform <- tapply(gc * expected / gg - dr / al[1] * cr * residual / sum(cr^2), place, sum)
  yc <- out(y[, item], cell); rc <- out(r, cell); b <- c(sum(yc[g == 0] * rc[g == 0]), sum(yc[g == 1] * rc[g == 1])); sq <- c(sum(rc[g == 0]^2), sum(rc[g == 1]^2)); own <- b / sq; step <- sqrt(al[1] * sum(sq) / max(1, n - P - mixed)); w <- g + 1
  nonuniform <- tapply(ifelse(g == 1, 1, -1) * rc * (yc - own[w] * rc) / (sq[w] * al[w + 1]), place, sum); robust <- function(x) sqrt(sum(x^2) * mixed / max(1, mixed - 1))
  c(uniform = effect / spread, uniformError = robust(uniform) / spread, nonuniform = (own[2] / al[3] - own[1] / al[2]) * step / spread, nonuniformError = robust(nonuniform) * step / spread, mixed = mixed)
}
rows_order <- function(name, column) { o <- asked("group"); o <- o$second[o$first == name]; if (length(o) > 0) o else sort(unique(column[column != ""])) }
judged <- function(tests) { moderate <- sqrt(4 * 0.035); p <- c(rbind(vapply(tests, function(k) pf((k$d[["uniform"]] / k$d[["uniformError"]])^2, 1, max(1, k$d[["mixed"]] - 1), lower.tail = FALSE), 0), vapply(tests, function(k) pf((k$d[["nonuniform"]] / k$d[["nonuniformError"]])^2, 1, max(1, k$d[["mixed"]] - 1), lower.tail = FALSE), 0))); a <- p.adjust(p, "holm")
  lapply(seq_along(tests), function(i) { own <- a[2 * i - 1:0]; size <- abs(tests[[i]]$d[c("uniform", "nonuniform")]); pass <- size >= moderate & own < 0.05; k <- if (any(pass)) which(pass)[which.max(size[pass])] else 0
    c(tests[[i]], list(kind = c("none", "uniform", "nonuniform")[k + 1], adjusted = if (k > 0) own[k] else min(own), size = max(size))) }) }
# With several groups an item stands once for each: rows of one name are matched in their order.
several_groups <- function(all, which_part, part) for (t in all) {
  for (kind in c("uniform", "nonuniform")) { e <- t$d[[kind]]; se <- t$d[[paste0(kind, "Error")]]; tell <- c(value = e, interval.lower = e - z_line * se, interval.upper = e + z_line * se)
    for (n in names(tell)) later(part, t$scale, paste0("differences.", which_part, ".differences.", t$name, ".", kind, ".", n), tell[[n]]) }
  later(part, t$scale, paste0("differences.", which_part, ".differences.", t$name, ".adjustedP"), t$adjusted)
}
later <- function(finding, scale, name, value) { k <- 1; while (!is.null(worked[[key_of(finding, "", scale, paste0(name, if (k > 1) paste0("#", k)))]])) k <- k + 1; keep(finding, "", scale, paste0(name, if (k > 1) paste0("#", k)), value, "fit") }
for (name in asked("grouping")$first) section(paste0("items:group.*:", name, "|part:items differences"), function() {
  column <- if (paste("group", name) %in% names(rows)) rows[[paste("group", name)]] else if (!is.na(to)) rows$wave else NULL; is_wave <- !(paste("group", name) %in% names(rows)); part <- "part:items"; id <- paste0("items:groups:", name)
  put(id, c(claim.probability = 0.5), "exact"); if (is.null(column)) return(NULL)
  here <- has_place & column != "" & (is_wave | now); least <- max(50, limit); all <- list(); most <- 0
  for (s in scales) { items <- if (is_wave) items_of(s) else used(s); if (length(items) < 3) next; j <- which(here & rowSums(is.na(value[, items, drop = FALSE])) == 0); n <- table(column[j]); groups <- unique(rows_order(name, column)); groups <- groups[groups %in% names(n)[n >= least]]; if (length(groups) < 2) next
    j <- j[column[j] %in% groups]; most <- max(most, length(j)); y <- value[j, items, drop = FALSE]; of_group <- if (length(groups) == 2) groups[2] else groups
    ready <- Filter(function(k) k$mixed >= 10, lapply(of_group, function(k) { g <- as.numeric(column[j] == k); list(group = k, g = g, mixed = sum(tapply(g, rows$place[j], function(v) length(unique(v)) == 2))) })); if (length(ready) == 0) next
    flagged <- integer(0)
    repeat { tests <- list(); for (k in ready) for (i in seq_along(items)) { d <- differences_of(y, rows$place[j], k$g, i, setdiff(seq_along(items), c(i, flagged))); if (!is.null(d)) tests <- c(tests, list(list(item = i, name = items[i], scale = s, group = k$group, d = d))) }
      if (length(tests) == 0) break; marked <- Filter(function(t) t$kind != "none" && !(t$item %in% flagged), judged(tests)); if (length(marked) == 0 || length(items) - length(flagged) - 1 < 3) break; flagged <- c(flagged, marked[[which.max(vapply(marked, function(t) t$size, 0))]]$item) }
    all <- c(all, tests) }
  if (length(all) == 0) return(NULL); all <- judged(all); which_part <- match(name, asked("grouping")$first); samples <- sample_of(d_now); samples["sample.respondents"] <- most
  at <- grep("^differences\\.", numbers$name, value = TRUE); put(part, setNames(most, paste0("differences.", which_part, ".respondents")), "exact"); over <- 0; largest <- 0; plain <- 0; moderate <- sqrt(4 * 0.035); counted <- list()
  for (t in all) { stem <- paste0("differences.", which_part, ".differences.", t$name, "."); for (kind in c("uniform", "nonuniform")) { e <- t$d[[kind]]; se <- t$d[[paste0(kind, "Error")]]
      put(part, setNames(c(e, ends(e, se)), paste0(stem, kind, c(".value", ".interval.lower", ".interval.upper"))), scale = t$scale)
      if (t$kind == "none") { largest <- max(largest, abs(e)); over <- over + pnorm((abs(e) - moderate) / se) + pnorm((-abs(e) - moderate) / se) } }
    put(part, setNames(t$adjusted, paste0(stem, "adjustedP")), scale = t$scale); if (t$kind == "none") plain <- plain + 1 else { e <- t$d[[t$kind]]; i <- paste0("items:group:", name, ":", t$group, ":", t$name); put(i, c(difference = e, ends(e, t$d[[paste0(t$kind, "Error")]]), adjustedP = t$adjusted, claim.probability = 1 - t$adjusted), scale = t$scale); put(i, samples, "exact", t$scale) } }
  if (length(unique(vapply(all, function(t) t$group, ""))) > 1) { for (n in ls(worked)) if (grepl(paste0("^part:items\r[^\r]*\r[^\r]*\rdifferences\\.", which_part, "\\.differences"), n)) rm(list = n, envir = worked); several_groups(all, which_part, part) }
  put(id, c(comparisons = 2 * plain), "exact"); put(id, c(largest = largest, claim.probability = max(0, 1 - over))); put(id, samples, "exact")
})
`;
