/// What the checker finds, and what it lets pass.
package id.jembatan.checker;
