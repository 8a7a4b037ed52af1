package org.santei.service.feetable;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.Revision;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of items: the search, and what the tables say of one item. */
@Hidden
@Controller
final class ItemPages {

    private static final int ON_A_PAGE = 50;
    private static final int FURTHEST = 100_000;

    /** The name in a heading of the notice, as it is compared: behind the number, before what is in brackets. */
    private static final Pattern HEADING = Pattern.compile("^\\S+\\s+([^\\s(]{2,})");

    private final FeeTable table;
    private final ItemSearch search;
    private final Histories histories;
    private final Relations relations;
    private final NoticeTexts notices;

    ItemPages(FeeTable table, ItemSearch search, Histories histories, Relations relations, NoticeTexts notices) {
        this.table = table;
        this.search = search;
        this.histories = histories;
        this.relations = relations;
        this.notices = notices;
    }

    @GetMapping("/")
    String home(Model model) {
        Shell.fill(model, Asked.today());
        model.addAttribute("revisions", RevisionPages.pairs(table.revisions()));
        return "feetable/home";
    }

    @GetMapping("/items")
    String search(HttpServletRequest request, Model model) {
        Asked asked = new Asked(request, "q", "on", "offset");
        LocalDate on = asked.day("on", Asked.today());
        int offset = asked.whole("offset", 0, 0, FURTHEST);
        boolean empty = asked.text("q") == null;
        String query = empty ? "" : ItemController.query(asked);
        asked.check();
        Shell.fill(model, on);
        model.addAttribute("q", query);
        if (!empty) {
            SearchResults results = search.find(query, on, ON_A_PAGE, offset);
            model.addAttribute("results", results);
            model.addAttribute("pages", new Pages(results.total(), ON_A_PAGE, offset));
        }
        return "feetable/items";
    }

    @GetMapping("/items/{code}")
    String item(@PathVariable String code, HttpServletRequest request, Model model) {
        Asked asked = new Asked(request, "on", "asOf");
        asked.code(code);
        LocalDate on = asked.day("on", Asked.today());
        LocalDate asOf = asked.day("asOf", LocalDate.MAX);
        asked.check();
        ItemAnswer answer = table.item(code, on, asOf);
        String reference = Reference.of(table, answer, on, asOf);
        Shell.fill(model, on);
        model.addAttribute("asOf", ItemJson.day(asOf));
        model.addAttribute("item", ItemView.of(new ItemJson(answer, reference)));
        ItemHistory history = histories.of(code);
        model.addAttribute("history", history);
        model.addAttribute("chart", HistoryChart.of(history));
        ItemRelations related = relations.of(code, on);
        model.addAttribute("relations", related);
        model.addAttribute("answeredOn", answeredOn(related, on));
        List<NoticeTexts.NoticeText> texts = notices.of(reference, on);
        model.addAttribute("notices", texts);
        model.addAttribute("likely", likely(texts, answer.name()));
        return "feetable/item";
    }

    /** The last day of an earlier revision for which more tables answer; {@code null} when there is none. */
    private @Nullable String answeredOn(ItemRelations related, LocalDate on) {
        LocalDate found = null;
        for (Revision revision : table.revisions()) {
            LocalDate last = revision.holds().until().minusDays(1);
            if (last.isBefore(on)
                    && relations.notAtHand(last).size() < related.notAtHand().size()) {
                found = last;
            }
        }
        return ItemJson.day(found);
    }

    /** The text whose heading names the item, when a reference may mean several. */
    private static @Nullable String likely(List<NoticeTexts.NoticeText> texts, @Nullable String name) {
        String wanted = name == null ? "" : SearchText.of(name);
        return texts.stream()
                .filter(text -> texts.size() == 1 || heads(SearchText.of(text.title()), wanted))
                .map(NoticeTexts.NoticeText::reference)
                .findFirst()
                .orElse(null);
    }

    private static boolean heads(String title, String name) {
        Matcher heading = HEADING.matcher(title);
        return heading.find() && name.contains(heading.group(1));
    }
}
