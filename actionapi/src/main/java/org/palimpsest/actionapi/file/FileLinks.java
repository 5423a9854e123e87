package org.palimpsest.actionapi.file;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.wiki.file.FileVersionView;
import org.palimpsest.wiki.file.ThumbnailName;

/** The addresses of a version: of its bytes, its thumbnails and its page. */
sealed interface FileLinks {
  /** Where its bytes are fetched. */
  String bytes();

  /** Where a thumbnail is fetched. */
  String thumbnail(ThumbnailName name);

  /** Where people read about it. */
  String page();

  /** The same without the title; null where nobody has written anything. */
  @Nullable String shortPage();

  /**
   * Those of a published version.
   *
   * @param origin what stands in front of all paths
   */
  record Published(String origin, FileVersionView version, Namespaces namespaces)
      implements FileLinks {
    @Override
    public String bytes() {
      return origin + version.address().path();
    }

    @Override
    public String thumbnail(ThumbnailName name) {
      return origin + version.address().thumbnail(name).path();
    }

    @Override
    public String page() {
      return PageAddresses.reading(origin, namespaces.prefixedKey(version.title()));
    }

    @Override
    public @Nullable String shortPage() {
      return version.pageId() == 0 ? null : origin + "/w/index.php?curid=" + version.pageId();
    }
  }

  /**
   * Those of an upload in the stash, whose key is in place of the name.
   *
   * @param origin what stands in front of all paths
   */
  record Stashed(String origin, String key, Namespaces namespaces) implements FileLinks {
    @Override
    public String bytes() {
      return special("file/" + key);
    }

    @Override
    public String thumbnail(ThumbnailName name) {
      return special("thumb/" + key + "/" + name.text(key));
    }

    @Override
    public String page() {
      return bytes();
    }

    @Override
    public @Nullable String shortPage() {
      return null;
    }

    private String special(String rest) {
      return PageAddresses.reading(origin, "Special:UploadStash/" + rest);
    }
  }

  /** What stands in front of the paths of addresses. */
  static String origin(Call call, @Nullable String configured) {
    return configured == null ? call.request().origin() : configured;
  }
}
