package id.jembatan.suite.browser;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Follows every link that the pages of one reader show, from the first page on: so a link that leads nowhere
/// is found, whoever is shown it.
///
/// A page of which there are thousands (a partner, a case) is opened for a few of them only; which pages are
/// alike is told by their address, with ids and numbers taken out.
final class Crawl {

    private static final int OF_A_KIND = 2;
    private static final int MOST = 400;
    private static final Pattern LINK = Pattern.compile("<(?:a|link|img|script)\\s[^>]*?(?:href|src)=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form\\s[^>]*?method=\"get\"[^>]*?action=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern HASHED = Pattern.compile("-[A-Z0-9]{8}\\.(js|css)");

    /// What says in words that nothing is public yet, as it is in a suite that has just been started: no link to
    /// nowhere.
    private static final Pattern MAY_BE_EMPTY = Pattern.compile(".*/iati/activities[.]xml");

    /// What is not to be followed: it ends the session, or leaves the portal for Keycloak.
    private static final List<String> NOT_FOLLOWED = List.of("/sign-out", "/sign-in");

    private final APIRequestContext reader;
    private final URI start;
    private final Map<String, Integer> opened = new HashMap<>();
    private final Map<String, String> shownOn = new HashMap<>();
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private final Map<String, List<String>> pages = new LinkedHashMap<>();
    private final Map<String, Integer> wrong = new TreeMap<>();

    /// @param reader with the cookies of somebody who is signed in
    Crawl(APIRequestContext reader, String start) {
        this.reader = reader;
        this.start = URI.create(start);
    }

    /// Opens everything that can be reached from these addresses.
    Crawl from(String... addresses) {
        Stream.of(addresses).forEach(address -> meet(address, "the start"));
        for (int i = 0; !waiting.isEmpty() && i < MOST; i++) {
            open(waiting.remove());
        }
        return this;
    }

    /// Addresses that did not answer 200, with their status and the page that shows them.
    Map<String, String> wrong() {
        return wrong.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue() + ", shown on " + shownOn.get(each.getKey()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /// One address for each kind of page that answered, the portal's own pages only.
    List<String> kinds() {
        return pages.values().stream().map(List::getFirst).toList();
    }

    int count() {
        return opened.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void open(String address) {
        var answer = reader.get(
                start.resolve(address).toString(),
                RequestOptions.create().setMaxRedirects(3).setHeader("Accept", "text/html,*/*;q=0.8"));
        try {
            if (answer.status() == 404 && MAY_BE_EMPTY.matcher(address).matches()) {
                return;
            }
            if (answer.status() != 200) {
                wrong.put(address, answer.status());
            } else if (isPage(answer)) {
                pages.computeIfAbsent(kindOf(address), kind -> new ArrayList<>())
                        .add(address);
                var text = answer.text();
                Stream.of(LINK, FORM)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .map(found -> found.group(1).replace("&amp;", "&"))
                        .forEach(link -> meet(link, address));
            }
        } finally {
            answer.dispose();
        }
    }

    private void meet(String link, String on) {
        var target = start.resolve(on.startsWith("/") ? on : "/").resolve(link.replace(" ", "%20"));
        if (!start.getAuthority().equals(target.getAuthority())) {
            return; // another host: read by eye, and none is loaded (BudgetTest)
        }
        var address =
                target.getRawQuery() == null ? target.getRawPath() : target.getRawPath() + "?" + target.getRawQuery();
        if (NOT_FOLLOWED.stream().anyMatch(address::startsWith) || shownOn.containsKey(address)) {
            return;
        }
        shownOn.put(address, on);
        if (opened.merge(kindOf(address), 1, Integer::sum) <= OF_A_KIND) {
            waiting.add(address);
        }
    }

    /// A paper made to be printed is no page of the portal: nothing runs on it, and it links to nothing.
    private static boolean isPage(APIResponse answer) {
        return answer.headers().getOrDefault("content-type", "").startsWith("text/html")
                && !answer.headers().getOrDefault("content-security-policy", "").endsWith("sandbox");
    }

    /// The address without what differs between pages of the same template: ids, values of filters.
    static String kindOf(String address) {
        var path = HASHED.matcher(ID.matcher(address.replaceFirst("\\?.*", "")).replaceAll("{id}"))
                .replaceAll("-{hash}.$1");
        var query = address.contains("?")
                ? Stream.of(address.replaceFirst("[^?]*\\?", "").split("&"))
                        .map(each -> each.replaceFirst("=.*", "")
                                + (each.startsWith("tab=") || each.startsWith("service=")
                                        ? each.replaceFirst("[^=]*", "")
                                        : ""))
                        .filter(each -> !each.startsWith("after"))
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""))
                : "";
        return (path + query)
                .replaceAll("/[0-9]{4}(?=/|$)", "/{year}")
                .replaceAll("^/(docs|problems)/[^/?]+", "/$1/{name}");
    }
}
