package org.palimpsest.wiki.steps;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.model.text.CharacterReferences;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.time.Expiries;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.wiki.comment.CommentParts;
import org.palimpsest.wiki.content.AutomaticSummary;
import org.palimpsest.wiki.content.ContentChange;
import org.palimpsest.wiki.content.ContentFacts;
import org.palimpsest.wiki.content.JsonText;
import org.palimpsest.wiki.site.MessageExpansion;
import org.palimpsest.wiki.visibility.LeadingNumber;
import org.palimpsest.wikitext.preprocess.TranscludedText;
import org.palimpsest.wikitext.presave.PreSaveTransform;
import org.palimpsest.wikitext.presave.Signature;
import org.palimpsest.wikitext.redirect.Redirects;
import org.palimpsest.wikitext.section.HeadingText;
import org.palimpsest.wikitext.section.Sections;

/**
 * Everything that is computed from a text that a stranger may send: a line for each. Whatever is
 * added to the program belongs here too.
 */
public final class UserTextComputations {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final int MOST = 2_000_000;

  private UserTextComputations() {}

  /** The computations by name. */
  public static Map<String, Consumer<String>> all() {
    Namespaces namespaces = Namespaces.standard("Site");
    TitleParser titles = new TitleParser(namespaces, Set.of("de"));
    Redirects redirects = new Redirects(titles);
    PreSaveTransform transform = new PreSaveTransform(new Signature("N", "T"), "Page (context)");
    AutomaticSummary summary = new AutomaticSummary(namespaces);
    MessageExpansion expansion = new MessageExpansion("en", "Site", "Page");
    Map<String, Consumer<String>> all = new LinkedHashMap<>();
    all.put("section", text -> Sections.of(text).section(1));
    all.put("replaced section", text -> Sections.of(text).replace(0, text));
    all.put("added section", text -> Sections.append(text, text, text));
    all.put("pre-save transform", text -> transform.apply(text, MOST));
    all.put(
        "pre-save transform beyond the limit", text -> transform.apply(text, text.length() / 2));
    all.put(
        "pre-save transform of a page",
        text -> new PreSaveTransform(new Signature("", ""), text).apply("[[|a]]", MOST));
    all.put("signature of an account", text -> Signature.ofAccount(text, NOW));
    all.put("transcluded text", TranscludedText::of);
    all.put("redirect", redirects::target);
    all.put("redirect to", text -> redirects.target("#redirect [[" + text));
    all.put("words of a heading", HeadingText::plain);
    all.put("heading without signs", HeadingText::withoutSigns);
    all.put("JSON", text -> JsonText.normalise(text, 2 * text.length()));
    all.put("JSON string", text -> JsonText.normalise('"' + text + '"', 2 * text.length()));
    all.put(
        "automatic summary",
        text ->
            summary.of(
                ContentChange.between(
                    null, ContentFacts.of("wikitext", text, text.length(), redirects)),
                text));
    all.put("ends", text -> TextEnds.trim(TextEnds.normaliseLines(text)));
    all.put("cut", text -> Unicode.cut(text, 100));
    all.put("clean", Unicode::cleanInput);
    all.put("character references", CharacterReferences::decode);
    all.put("number in front", LeadingNumber::of);
    all.put("title", titles::parse);
    all.put("user name", UserNames::listed);
    all.put("address", IpAddresses::canonical);
    all.put("range", IpAddresses::isRange);
    all.put("partial address", IpAddresses::isPartial);
    all.put("what looks like an address", IpAddresses::looksLikeAddress);
    all.put("timestamp", text -> Timestamps.parse(text, NOW));
    all.put("timestamp of mail", text -> Timestamps.parse("Mon, 04 Nov 2019 " + text, NOW));
    all.put("expiry", text -> Expiries.parse(text, NOW));
    all.put("words of a message", expansion::of);
    all.put("comment", CommentParts::count);
    return all;
  }
}
