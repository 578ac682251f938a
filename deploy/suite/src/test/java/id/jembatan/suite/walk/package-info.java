/// The walk from the first letter to the proven result, over the gateway and with real tokens.
package id.jembatan.suite.walk;
