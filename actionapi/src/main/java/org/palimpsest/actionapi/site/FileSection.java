package org.palimpsest.actionapi.site;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;

/** What clients ask before they upload files. */
final class FileSection implements SiteSection {
  private final List<String> extensions;
  private final List<String> domains;

  /**
   * @param extensions the endings of names that files may have
   * @param domains the hosts from which files may be fetched
   */
  FileSection(List<String> extensions, List<String> domains) {
    this.extensions = List.copyOf(extensions);
    this.domains = List.copyOf(domains);
  }

  @Override
  public Map<SiteProperty, Function<QueryCall, Node>> answers() {
    return Map.of(
        SiteProperty.FILEEXTENSIONS, call -> extensions(),
        SiteProperty.UPLOADDIALOG, call -> uploadDialog(),
        SiteProperty.COPYUPLOADDOMAINS, call -> ListNode.ofTexts("domain", domains));
  }

  private Node extensions() {
    ListNode list = new ListNode("fe");
    extensions.forEach(extension -> list.addObject().put("ext", extension));
    return list;
  }

  /** What a form for uploads asks, and how the page of the file is made of the answers. */
  private static Node uploadDialog() {
    ObjectNode dialog = new ObjectNode();
    dialog
        .putObject("fields")
        .flag("description", true)
        .flag("date", false)
        .flag("categories", false);
    dialog
        .putObject("licensemessages")
        .put("local", "generic-local")
        .put("foreign", "generic-foreign");
    dialog.putObject("comment").put("local", "").put("foreign", "");
    dialog
        .putObject("format")
        .put("filepage", "$DESCRIPTION")
        .put("description", "$TEXT")
        .put("ownwork", "")
        .put("license", "")
        .put("uncategorized", "");
    return dialog;
  }
}
