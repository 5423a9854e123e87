@org.jspecify.annotations.NullMarked
package org.palimpsest.testkit;
