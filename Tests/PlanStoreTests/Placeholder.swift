// PlanStoreTests
