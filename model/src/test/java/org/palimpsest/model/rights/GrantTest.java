package org.palimpsest.model.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantTest {
  private static final Set<Right> EDITING =
      EnumSet.of(
          Right.EDIT,
          Right.MINOREDIT,
          Right.APPLYCHANGETAGS,
          Right.CHANGETAGS,
          Right.EDITCONTENTMODEL);

  @Test
  void rollback_lends_rollback_alone() {
    assertThat(Grant.ROLLBACK.rights()).containsExactly(Right.ROLLBACK);
  }

  @Test
  void exactly_these_grants_include_editing() {
    assertThat(Grant.values())
        .filteredOn(grant -> grant.rights().contains(Right.EDIT))
        .containsExactly(
            Grant.EDITPAGE,
            Grant.EDITPROTECTED,
            Grant.EDITMYCSSJS,
            Grant.EDITINTERFACE,
            Grant.EDITSITECONFIG,
            Grant.CREATEEDITMOVEPAGE,
            Grant.DELETE,
            Grant.PROTECT)
        .allSatisfy(grant -> assertThat(grant.rights()).containsAll(EDITING));
  }

  @Test
  void a_grant_has_the_heading_and_risk_of_the_specification() {
    assertThat(Grant.BASIC.section().wire()).isEqualTo("hidden");
    assertThat(Grant.HIGHVOLUME.section().wire()).isEqualTo("high-volume");
    assertThat(Grant.VIEWMYWATCHLIST.section().wire()).isEqualTo("watchlist-interaction");
    assertThat(Grant.EDITMYWATCHLIST.section()).isEqualTo(Grant.Section.OTHER);
    assertThat(Grant.EDITMYWATCHLIST.risk()).isEqualTo(Grant.Risk.UNKNOWN);
    assertThat(Grant.OVERSIGHT.risk().wire()).isEqualTo("security");
    assertThat(Grant.DELETE.risk().wire()).isEqualTo("vandalism");
  }

  @Test
  void there_are_26_grants_and_each_is_found_by_its_name() {
    assertThat(Grant.values())
        .hasSize(26)
        .allSatisfy(grant -> assertThat(Grant.ofWire(grant.wire())).contains(grant));
    assertThat(Grant.ofWire("createeditmovepage")).contains(Grant.CREATEEDITMOVEPAGE);
    assertThat(Grant.ofWire("Rollback")).isEmpty();
  }

  @Test
  void several_grants_lend_what_each_lends() {
    assertThat(Grant.rightsOf(List.of(Grant.ROLLBACK, Grant.PATROL)))
        .containsExactlyInAnyOrder(Right.ROLLBACK, Right.PATROL);
    assertThat(Grant.rightsOf(List.of())).isEmpty();
  }
}
