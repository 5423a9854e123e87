package org.palimpsest.model.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupSetTest {
  private final GroupSet standard = GroupSet.standard();

  @Test
  void the_default_groups_come_in_the_order_of_the_configuration() {
    assertThat(standard.names())
        .containsExactly(
            "*",
            "user",
            "autoconfirmed",
            "bot",
            "sysop",
            "interface-admin",
            "bureaucrat",
            "suppress");
    assertThat(standard.explicitNames())
        .containsExactly("bot", "sysop", "interface-admin", "bureaucrat", "suppress");
    assertThat(GroupSet.implicitNames()).containsExactly("*", "user", "autoconfirmed", "temp");
  }

  @Test
  void only_administrators_roll_back_and_only_oversighters_hide() {
    assertThat(holders(Right.ROLLBACK)).containsExactly("sysop");
    assertThat(holders(Right.DELETEREVISION)).containsExactly("suppress");
    assertThat(holders(Right.MARKBOTEDITS)).containsExactly("sysop");
    assertThat(holders(Right.EDIT)).containsExactly("*", "user");
    assertThat(holders(Right.USERRIGHTS)).containsExactly("bureaucrat");
  }

  @Test
  void the_rights_of_everybody_are_in_the_order_clients_know() {
    assertThat(standard.rightsOf(List.of("*")).stream().map(Right::wire))
        .containsExactly(
            "createaccount",
            "read",
            "edit",
            "createpage",
            "createtalk",
            "viewmyprivateinfo",
            "editmyprivateinfo",
            "editmyoptions");
  }

  @Test
  void membership_in_several_groups_adds_up_and_unknown_groups_give_nothing() {
    assertThat(standard.rightsOf(List.of("autoconfirmed", "bureaucrat", "nosuch")))
        .containsExactly(
            Right.AUTOCONFIRMED,
            Right.EDITSEMIPROTECTED,
            Right.USERRIGHTS,
            Right.NORATELIMIT,
            Right.RENAMEUSER);
    assertThat(standard.rightsOf(List.of())).isEmpty();
  }

  @Test
  void a_new_group_comes_last_and_an_old_one_gains_rights() {
    GroupSet more =
        standard
            .with(new Group("rollbacker", Set.of(Right.ROLLBACK)))
            .with(
                new Group(
                    "sysop", new LinkedHashSet<>(List.of(Right.ROLLBACK, Right.DELETEREVISION))));
    assertThat(more.names()).endsWith("suppress", "rollbacker").hasSize(9);
    assertThat(more.rightsOf(List.of("rollbacker"))).containsExactly(Right.ROLLBACK);
    assertThat(more.find("sysop").orElseThrow().rights())
        .containsAll(standard.find("sysop").orElseThrow().rights())
        .endsWith(Right.DELETEREVISION);
    assertThat(standard.names()).doesNotContain("rollbacker");
    assertThat(standard.rightsOf(List.of("sysop"))).doesNotContain(Right.DELETEREVISION);
  }

  private List<String> holders(Right right) {
    return standard.groups().stream()
        .filter(group -> group.rights().contains(right))
        .map(Group::name)
        .toList();
  }
}
