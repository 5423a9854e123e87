@org.jspecify.annotations.NullMarked
package org.palimpsest.actionapi.action;
