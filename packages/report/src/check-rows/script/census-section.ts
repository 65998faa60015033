/** Near-census places. */
export const censusSection = `
# 10. Near-census places: these very people, and people like them ----------------------------------------------------
roster <- of_places("roster")
if (length(roster) > 0) section("census", function() {
  put("census", c(claim.probability = 0), "exact")
  people <- setNames(d_now$people, d_now$places)[told_places]; near_all <- told_places[!is.na(roster[told_places]) & people > roster[told_places] / 2 & people <= roster[told_places]]
  for (s in speakable) { q <- match(s, scales); id <- paste0("census:", s); at <- paste0("scales.", s, ".places."); half <- list(these = numeric(0), like = numeric(0)); part <- "part:census"
    for (name in near_all) { N <- roster[[name]]; p <- fit$places[[name]]; k <- match(name, d_now$places); R <- fit$R
      # theta = u + mean of the people's own parts: A W A' + (N R - R L R) / N^2, A = I - R L / N.
      A <- diag(Q) - R %*% p$L / N; V <- A %*% p$W %*% t(A) + (N * R - R %*% p$L %*% R) / N^2; gain <- A %*% p$W + R / N
      B <- apply_B(fit, k); b <- B[, fit$d$p + 1] - B[, seq_len(fit$d$p), drop = FALSE] %*% fit$beta; these <- level[q] + as.numeric(gain %*% b)[q]; X <- fit$X - gain %*% B[, seq_len(fit$d$p), drop = FALSE]
      error <- sqrt(max(0, V[q, q] + drop(X[q, ] %*% fit$C %*% X[q, ]))); L <- p$level[q]; e <- sqrt(p$level_covariance[q, q]); half$these <- c(half$these, z_line * error); half$like <- c(half$like, z_line * e); i <- paste0(at, name, ".")
      put(part, setNames(c(these, error, ends(these, error), L, e, ends(L, e)), paste0(i, rep(c("thesePeople.", "peopleLikeThem."), each = 4), c("value", "standardError", "lower", "upper"))), scale = s, place = name)
      put(part, setNames(c(d_now$people[k], N), paste0(i, c("respondents", "roster"))), "exact", s, name)
      c0 <- complete_now(used(s)); m <- rowMeans(c0$y)[c0$place == name]; n <- length(m)
      if (n >= limit) { v <- var(m); near(part, paste0(i, "meanErrors.thesePeople"), sqrt(max(0, 1 - n / N) * v / n), 5e-4 + 1e-9, "rounded", s, name); near(part, paste0(i, "meanErrors.peopleLikeThem"), sqrt(v / n), 5e-4 + 1e-9, "rounded", s, name) } }
    if (length(near_all) > 0) { answered <- sum(d_now$people[match(near_all, d_now$places)]); put(id, c(places = length(near_all), answered = answered, roster = sum(roster[near_all]), claim.probability = 0.95, sample.respondents = answered, sample.places = length(near_all), sample.answers = d_now$N), "exact", s)
      put(id, c(thesePeople = mean(half$these), peopleLikeThem = mean(half$like), itemError = 1.96 * mean(sqrt(fit$s[q] / (item_count[[q]] * roster[near_all])))), scale = s) } }
})
`;
