#include "HTMLTree.h"
