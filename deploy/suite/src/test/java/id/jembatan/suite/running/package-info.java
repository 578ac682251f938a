/// The suite under test: started by `./run`, spoken to through the gateway.
package id.jembatan.suite.running;
